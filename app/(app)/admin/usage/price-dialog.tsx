'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { setPrice } from './actions'
import type { PriceRow } from './price-row'
import { formatUsdPerMillion, parseUsdPerMillion } from './usd-per-million'

const fields = [
  { name: 'inputMicroUsdPerMillion', label: 'Read', hint: 'What the model is given.' },
  { name: 'cachedMicroUsdPerMillion', label: 'Read from a cache', hint: 'What the provider still had; often a tenth.' },
  { name: 'outputMicroUsdPerMillion', label: 'Written', hint: 'What the model says. 0 for an embedder.' },
  {
    name: 'searchMicroUsdPerThousand',
    label: 'A thousand searches',
    hint: 'For rerankers that are billed by the search and not by the token. 0 for all others.',
  },
] as const

type FieldName = (typeof fields)[number]['name']
const refusal = 'A price in dollars with a point, such as 1.25, with at most six places.'

export function PriceDialog({ row, onClose }: { row: PriceRow; onClose: () => void }) {
  const save = useAction(setPrice, { done: `Price of ${row.model} saved` })
  const [texts, setTexts] = useState<Record<FieldName, string>>(() => ({
    inputMicroUsdPerMillion: shown(row.inputMicroUsdPerMillion),
    cachedMicroUsdPerMillion: shown(row.cachedMicroUsdPerMillion),
    outputMicroUsdPerMillion: shown(row.outputMicroUsdPerMillion),
    searchMicroUsdPerThousand: shown(row.searchMicroUsdPerThousand ?? 0),
  }))
  const [isChecked, setIsChecked] = useState(false)
  const submit = async (): Promise<void> => {
    setIsChecked(true)
    const input = parseUsdPerMillion(texts.inputMicroUsdPerMillion)
    const cached = parseUsdPerMillion(texts.cachedMicroUsdPerMillion)
    const output = parseUsdPerMillion(texts.outputMicroUsdPerMillion)
    const search = parseUsdPerMillion(texts.searchMicroUsdPerThousand)
    if (input === null || cached === null || output === null || search === null) return
    const saved = await save.run({
      model: row.model,
      inputMicroUsdPerMillion: input,
      cachedMicroUsdPerMillion: cached,
      outputMicroUsdPerMillion: output,
      searchMicroUsdPerThousand: search,
    })
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Price of ${row.model}`}
      description="Dollars per million tokens. It holds for calls from now on; what was spent so far stays as it is."
    >
      <form onSubmit={onSubmit(submit)} noValidate className="grid gap-4">
        {fields.map(({ name, label, hint }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            required
            error={isChecked && parseUsdPerMillion(texts[name]) === null ? refusal : undefined}
          >
            <Input
              name={name}
              inputMode="decimal"
              autoComplete="off"
              placeholder="0.00"
              value={texts[name]}
              onChange={(event) => setTexts((old) => ({ ...old, [name]: event.target.value }))}
              className="tabular"
            />
          </Field>
        ))}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={save.pending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const shown = (microUsd: number | null): string => (microUsd === null ? '' : formatUsdPerMillion(microUsd))
