import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listProviders } from '@/db/queries/providers'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { readEnv } from '@/lib/config/env'
import { DefaultModelsCard } from './default-models-card'
import { LocalModelsCard } from './local-models-card'
import { chatOptions, embedderOptions } from './model-choices'
import { providerViews } from './provider-view'
import { ProvidersSection } from './providers-section'

export const metadata: Metadata = { title: 'Models' }

export default async function ModelsPage() {
  const { runtime, scope } = await requirePage('admin')
  const [stored, configured, choices, settings] = await Promise.all([
    listProviders(runtime.db, scope),
    runtime.models.admin.listConfigured(scope),
    runtime.models.listChatModels(scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const providers = providerViews(stored, configured)
  const chatModel = settings.chatModel ?? null
  const embeddingModel = settings.embeddingModel ?? null
  return (
    <>
      <PageHeader
        title="Models"
        description="What reads, ranks and writes. Keys are encrypted on this server and never sent to a browser."
      />
      <div className="grid gap-8">
        <DefaultModelsCard
          chatModel={chatModel}
          embeddingModel={embeddingModel}
          chatOptions={chatOptions(choices, chatModel)}
          embedderOptions={embedderOptions(providers, readEnv().FOOTNOTE_EMBEDDING_MODEL ?? null, embeddingModel)}
        />
        <ProvidersSection providers={providers} />
        <LocalModelsCard notice={runtime.models.notice()} />
      </div>
    </>
  )
}
