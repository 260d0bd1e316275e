'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { chooseChatModel, switchFallback, switchStrictMode } from './actions'
import { EmbedderDialog } from './embedder-dialog'
import { automatic, type ModelOption } from './model-choices'
import { RerankerField, type RerankerFieldProps } from './reranker-field'

export type DefaultModelsCardProps = {
  /** Null: automatic. */
  chatModel: string | null
  /** Whether quotes answer when the hosted models cannot be reached. */
  quotesAsFallback: boolean
  /** Whether sentences without a source are left out of answers. */
  strictMode: boolean
  /** The embedder whose vectors serve now. */
  embedder: string
  /** Who orders passages, and who could. */
  reranker: RerankerFieldProps
  chatOptions: readonly ModelOption[]
  embedderOptions: readonly ModelOption[]
}

export function DefaultModelsCard(props: DefaultModelsCardProps) {
  const { chatModel, quotesAsFallback, strictMode, embedder, reranker, chatOptions, embedderOptions } = props
  const chat = useAction(chooseChatModel, { done: 'Chat model changed' })
  const fallback = useAction(switchFallback, { done: 'Saved' })
  const strict = useAction(switchStrictMode, { done: 'Saved' })
  const [wanted, setWanted] = useState<ModelOption | null>(null)
  return (
    <Card>
      <CardHeader title="What this workspace uses" description="People may choose another chat model for a question." />
      <CardBody className="grid gap-5">
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label="Chat model" hint="Writes the answers.">
            <Select
              options={chatOptions}
              value={chatModel ?? automatic}
              disabled={chat.pending}
              onValueChange={(value) => void chat.run({ chatModel: value === automatic ? null : value })}
            />
          </Field>
          <Field label="Embedder" hint="Finds passages by meaning. Changing it embeds every document again.">
            <Select
              options={embedderOptions}
              value={embedder}
              onValueChange={(value) => setWanted(embedderOptions.find((option) => option.value === value) ?? null)}
            />
          </Field>
          <RerankerField {...reranker} />
        </div>
        <Field
          label="Quotes when no model can be reached"
          hint="The answer then says so. Switched off, the question fails and can be asked again."
        >
          <Switch
            checked={quotesAsFallback}
            disabled={fallback.pending}
            onCheckedChange={(enabled) => void fallback.run({ enabled })}
          />
        </Field>
        <Field
          label="Strict mode: only sentences that a source carries"
          hint="What no passage carries is left out of answers, and readers are told how many sentences were. Switched off, such sentences are shown and marked. Text appears sentence by sentence."
        >
          <Switch
            checked={strictMode}
            disabled={strict.pending}
            onCheckedChange={(enabled) => void strict.run({ enabled })}
          />
        </Field>
      </CardBody>
      {wanted && <EmbedderDialog option={wanted} onClose={() => setWanted(null)} />}
    </Card>
  )
}
