'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { usualPassageTokens } from '@/lib/models/passage-tokens'
import type { ProviderField, ProviderForm } from './provider-input'
import { providerKindFacts, providerKindList } from './provider-kinds'

const kindOptions = providerKindList.map((kind) => ({
  value: kind,
  label: providerKindFacts[kind].label,
  hint: providerKindFacts[kind].about,
}))

export type ProviderFieldsProps = {
  form: ProviderForm
  problems: Partial<Record<ProviderField, string>>
  /** The end of the stored key; null where none is stored. */
  keyHint: string | null
  isNew: boolean
  onChange: (change: Partial<ProviderForm>) => void
}

export function ProviderFields({ form, problems, keyHint, isNew, onChange }: ProviderFieldsProps) {
  const facts = providerKindFacts[form.kind]
  const changeKind = (value: string): void => {
    const kind = providerKindList.find((known) => known === value)
    if (!kind) return
    const wasNamed = form.name !== '' && form.name !== facts.label
    const next = providerKindFacts[kind]
    onChange({
      kind,
      ...(wasNamed ? {} : { name: next.label }),
      // What the other kind cannot have would stop the form without a field to see it in.
      ...(next.chatModelExample === null && { chatModels: '', passageTokens: '' }),
      ...(next.embeddingExample === null && { embeddingModel: '', embeddingDimension: '' }),
      ...(next.rerankExample === null && { rerankModel: '' }),
    })
  }
  return (
    <>
      {isNew && (
        <Field label="Kind" hint={facts.about}>
          <Select options={kindOptions} value={form.kind} onValueChange={changeKind} />
        </Field>
      )}
      <Field label="Name" error={problems.name} required>
        <Input value={form.name} maxLength={80} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field
        label={facts.needsKey ? 'Key' : 'Key (if the server wants one)'}
        hint={
          keyHint === null
            ? 'It is encrypted before it is stored, and nobody can read it here again.'
            : `The stored key ends in ${keyHint}. Leave this empty to keep it.`
        }
        error={problems.apiKey}
      >
        <Input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={form.apiKey}
          placeholder={keyHint === null ? '' : `…${keyHint}`}
          onChange={(event) => onChange({ apiKey: event.target.value })}
        />
      </Field>
      <Field
        label={facts.baseUrl === 'required' ? 'Address' : 'Address (if not the usual one)'}
        error={problems.baseUrl}
        required={facts.baseUrl === 'required'}
      >
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={form.baseUrl}
          placeholder={facts.baseUrlExample}
          onChange={(event) => onChange({ baseUrl: event.target.value })}
        />
      </Field>
      {facts.chatModelExample !== null && (
        <Field label="Chat models" hint="One a line; the first is the one that is tested." error={problems.chatModels}>
          <Textarea
            spellCheck={false}
            value={form.chatModels}
            placeholder={facts.chatModelExample}
            onChange={(event) => onChange({ chatModels: event.target.value })}
            className="font-mono text-sm"
          />
        </Field>
      )}
      {facts.chatModelExample !== null && (
        <Field
          label="Passages with one question, in tokens"
          hint={`Empty: ${usualPassageTokens.toLocaleString('en')}. Fewer for a model with a small context: the rest of the prompt and the answer take about 2,500 tokens of it.`}
          error={problems.passageTokens}
        >
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={form.passageTokens}
            placeholder={String(usualPassageTokens)}
            onChange={(event) => onChange({ passageTokens: event.target.value })}
            className="tabular w-36"
          />
        </Field>
      )}
      {facts.embeddingExample !== null && (
        <div className="grid items-start gap-4 sm:grid-cols-[1fr_9rem]">
          <Field label="Embedding model (optional)" error={problems.embeddingModel}>
            <Input
              spellCheck={false}
              autoComplete="off"
              value={form.embeddingModel}
              placeholder={facts.embeddingExample}
              onChange={(event) => onChange({ embeddingModel: event.target.value })}
              className="font-mono text-sm"
            />
          </Field>
          <Field label="Dimension" hint="Empty: ask the model." error={problems.embeddingDimension}>
            <Input
              inputMode="numeric"
              autoComplete="off"
              value={form.embeddingDimension}
              placeholder="1536"
              onChange={(event) => onChange({ embeddingDimension: event.target.value })}
              className="tabular"
            />
          </Field>
        </div>
      )}
      {facts.rerankExample !== null && (
        <Field
          label="Reranker (optional)"
          hint="Orders the passages that were found, once it is chosen under What this workspace uses."
          error={problems.rerankModel}
        >
          <Input
            spellCheck={false}
            autoComplete="off"
            value={form.rerankModel}
            placeholder={facts.rerankExample}
            onChange={(event) => onChange({ rerankModel: event.target.value })}
            className="font-mono text-sm"
          />
        </Field>
      )}
    </>
  )
}
