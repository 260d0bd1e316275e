'use client'
import { Pencil, PlugZap, Trash2 } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Switch } from '@/components/ui/switch'
import { switchProvider } from './actions'
import { providerKindFacts } from './provider-kinds'
import type { ProviderView } from './provider-view'
import { TestResult } from './test-result'
import type { TestState } from './use-provider-tests'

export type ProviderCardProps = {
  provider: ProviderView
  test: TestState | undefined
  onTest: () => void
  onEdit: () => void
  onRemove: () => void
}

export function ProviderCard({ provider, test, onTest, onEdit, onRemove }: ProviderCardProps) {
  const { name, kind, enabled, origin } = provider
  const isOwn = origin === 'workspace'
  const toggle = useAction(switchProvider, { done: enabled ? `${name} switched off` : `${name} switched on` })
  return (
    <Card aria-label={name} className="flex flex-col">
      <CardHeader
        title={name}
        description={name === providerKindFacts[kind].label ? undefined : providerKindFacts[kind].label}
        actions={
          isOwn ? (
            <span className="flex items-center gap-2 text-sm text-muted">
              {enabled ? 'In use' : 'Off'}
              <Switch
                checked={enabled}
                disabled={toggle.pending}
                aria-label={`Use ${name}`}
                onCheckedChange={(next) => void toggle.run({ id: provider.id, enabled: next })}
              />
            </span>
          ) : (
            <Badge tone="outline">from the environment</Badge>
          )
        }
      />
      <CardBody className="grid flex-1 content-between gap-4">
        <Facts provider={provider} />
        <div className="grid gap-3">
          <TestResult test={test} />
          <div className="flex flex-wrap gap-2">
            <Button size="sm" disabled={!enabled} loading={test?.state === 'running'} onClick={onTest}>
              <PlugZap aria-hidden />
              Test
            </Button>
            {isOwn && (
              <>
                <Button size="sm" onClick={onEdit} aria-label={`Change ${name}`}>
                  <Pencil aria-hidden />
                  Change
                </Button>
                <Button size="sm" variant="ghost" onClick={onRemove} aria-label={`Remove ${name}`}>
                  <Trash2 aria-hidden />
                  Remove
                </Button>
              </>
            )}
          </div>
        </div>
      </CardBody>
    </Card>
  )
}

function Facts({ provider }: { provider: ProviderView }) {
  const { kind, chatModels, embeddingModel, embeddingDimension, rerankModel, baseUrl, keyHint, origin } = provider
  const writes = providerKindFacts[kind].chatModelExample !== null
  const key = origin === 'environment' ? 'set where the server runs' : keyHint === null ? 'none' : `…${keyHint}`
  const facts = [
    ['Chat', writes ? chatModels.join(', ') || 'none listed' : null],
    ['Embedding', embeddingModel && `${embeddingModel}${embeddingDimension ? `, ${embeddingDimension} numbers` : ''}`],
    ['Reranker', rerankModel],
    ['Address', baseUrl],
    ['Key', key],
  ].filter(([, value]) => value)
  return (
    <dl className="grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1.5 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
