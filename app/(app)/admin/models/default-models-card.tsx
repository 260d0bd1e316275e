'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { chooseChatModel } from './actions'
import { EmbedderDialog } from './embedder-dialog'
import { automatic, type ModelOption } from './model-choices'

export type DefaultModelsCardProps = {
  /** Null: automatic. */
  chatModel: string | null
  embeddingModel: string | null
  chatOptions: readonly ModelOption[]
  embedderOptions: readonly ModelOption[]
}

export function DefaultModelsCard({ chatModel, embeddingModel, chatOptions, embedderOptions }: DefaultModelsCardProps) {
  const chat = useAction(chooseChatModel, { done: 'Answers are now written by this model' })
  const [wanted, setWanted] = useState<ModelOption | null>(null)
  return (
    <Card>
      <CardHeader title="What this workspace uses" description="People may choose another chat model for a question." />
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="Chat model" hint="Writes the answers.">
          <Select
            options={chatOptions}
            value={chatModel ?? automatic}
            disabled={chat.pending}
            onValueChange={(value) => void chat.run({ chatModel: value === automatic ? null : value })}
          />
        </Field>
        <Field
          label="Embedder"
          hint="Turns documents and questions into vectors. Changing it embeds every document again."
        >
          <Select
            options={embedderOptions}
            value={embeddingModel ?? automatic}
            onValueChange={(value) => setWanted(embedderOptions.find((option) => option.value === value) ?? null)}
          />
        </Field>
      </CardBody>
      {wanted && <EmbedderDialog option={wanted} onClose={() => setWanted(null)} />}
    </Card>
  )
}
