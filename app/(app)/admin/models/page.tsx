import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { listProviders } from '@/db/queries/providers'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { readEnv } from '@/lib/config/env'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { embedderInForce, nextEmbedder } from '@/lib/models/embedder-in-force'
import { chosenReranker } from '@/lib/models/hosted/chosen-reranker'
import type { Runtime } from '@/lib/runtime/runtime'
import { DefaultModelsCard } from './default-models-card'
import { EmbedderChangeCard, type EmbedderChange } from './embedder-change-card'
import { LocalModelsCard } from './local-models-card'
import { chatOptions, embedderOptions, rerankerOptions } from './model-choices'
import { PersonalDataCard } from './personal-data-card'
import { providerViews } from './provider-view'
import { ProvidersSection } from './providers-section'

export const metadata: Metadata = { title: 'Models' }

export default async function ModelsPage() {
  const { runtime, scope } = await requirePage('admin')
  const [stored, configured, choices, rerankers, settings] = await Promise.all([
    listProviders(runtime.db, scope),
    runtime.models.admin.listConfigured(scope),
    runtime.models.listChatModels(scope),
    runtime.models.listRerankers(scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const providers = providerViews(stored, configured)
  const chatModel = settings.chatModel ?? null
  const embedder = embedderInForce(settings)
  const next = nextEmbedder(settings)
  const reranker = chosenReranker(settings, readEnv())
  const quotesOnly = (await runtime.models.defaultChatModel(scope, chatModel)).startsWith('local:')
  const change = next === null ? null : await describeChange(runtime, scope, settings, next)
  return (
    <>
      <PageHeader
        title="Models"
        description="What reads, ranks and writes. Keys are encrypted on this server and never sent to a browser."
      />
      <div className="grid gap-8">
        {change && <EmbedderChangeCard change={change} inForce={embedder} />}
        <DefaultModelsCard
          chatModel={chatModel}
          quotesAsFallback={settings.quotesAsFallback !== false}
          strictMode={settings.strictMode === true}
          embedder={embedder}
          reranker={{ inForce: reranker, options: rerankerOptions(rerankers, reranker), quotesOnly }}
          chatOptions={chatOptions(choices, chatModel, readEnv().FOOTNOTE_CHAT_MODEL ?? null)}
          embedderOptions={embedderOptions(providers, embedder)}
        />
        <ProvidersSection providers={providers} />
        <PersonalDataCard
          toProviders={settings.personalDataToProviders ?? 'off'}
          written={settings.personalDataWritten ?? 'off'}
          hasProvider={providers.length > 0}
        />
        <LocalModelsCard notice={runtime.models.notice()} />
      </div>
    </>
  )
}

async function describeChange(
  runtime: Runtime,
  scope: Scope,
  { nextEmbeddingModel, nextEmbeddingCheck: known }: WorkspaceSettings,
  model: string,
): Promise<EmbedderChange> {
  const progress = await countEmbeddedChunks(runtime.db, scope, { model })
  const check = known?.model === model ? known.check : null
  return { model, ...progress, check, isGated: nextEmbeddingModel === model }
}
