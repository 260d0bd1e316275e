'use client'
import { Plug, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ProviderCard } from './provider-card'
import { ProviderDialog } from './provider-dialog'
import { emptyProviderForm, providerFormOf } from './provider-form'
import type { ProviderView } from './provider-view'
import { RemoveDialog } from './remove-dialog'
import { useProviderTests } from './use-provider-tests'

type OpenDialog = { kind: 'edit'; provider: ProviderView | null } | { kind: 'remove'; provider: ProviderView } | null

/** The hosted models. A provider that was just saved is tested at once: the admin learns now, and not the first reader. */
export function ProvidersSection({ providers }: { providers: readonly ProviderView[] }) {
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const { tests, test } = useProviderTests()
  const close = (): void => setDialog(null)
  const add = (
    <Button
      variant={providers.length === 0 ? 'primary' : 'secondary'}
      onClick={() => setDialog({ kind: 'edit', provider: null })}
    >
      <Plus aria-hidden />
      Add a provider
    </Button>
  )
  return (
    <section aria-labelledby="providers-title">
      <header className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="providers-title" className="text-lg font-semibold">
            Providers
          </h2>
          <p className="text-sm text-muted">
            Hosted models write freer answers, checked against their sources like every other. The first that works
            answers.
          </p>
        </div>
        {providers.length > 0 && add}
      </header>
      {providers.length === 0 ? (
        <EmptyState icon={Plug} title="Footnote already answers, without any key" action={add}>
          The models on this server find passages and quote the sentences that answer. Add a provider, or a model server
          of your own such as Ollama or vLLM, when you want answers in whole prose.
        </EmptyState>
      ) : (
        <div className="grid gap-4 md:grid-cols-2">
          {providers.map((provider) => (
            <ProviderCard
              key={provider.id}
              provider={provider}
              test={tests[provider.id]}
              onTest={() => void test(provider.id)}
              onEdit={() => setDialog({ kind: 'edit', provider })}
              onRemove={() => setDialog({ kind: 'remove', provider })}
            />
          ))}
        </div>
      )}
      {dialog?.kind === 'edit' && (
        <ProviderDialog
          form={dialog.provider ? providerFormOf(dialog.provider) : emptyProviderForm()}
          provider={dialog.provider}
          onClose={close}
          onSaved={(id, isEnabled) => {
            if (isEnabled) void test(id)
          }}
        />
      )}
      {dialog?.kind === 'remove' && <RemoveDialog provider={dialog.provider} onClose={close} />}
    </section>
  )
}
