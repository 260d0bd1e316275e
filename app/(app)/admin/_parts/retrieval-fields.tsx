'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RetrievalVariant } from '@/lib/domain/eval-run'
import { searchModes, type SearchMode } from '@/lib/domain/passage'
import { unchanged, type RetrievalErrors, type RetrievalForm } from './retrieval-form'

export type RetrievalFieldsProps = {
  form: RetrievalForm
  errors: RetrievalErrors
  onChange: (change: Partial<RetrievalForm>) => void
  /** The hosted ones; null: there is nothing to choose from, and no field for it. */
  rerankers: readonly { readonly id: string; readonly label: string }[] | null
  /** What a setting is called that is left alone: `As it is`. */
  alone: string
  /** The values that are left alone, where they are known. */
  now?: RetrievalVariant
  /** Said under the number of passages. */
  passagesHint?: string
  /** The way of searching has its field elsewhere. */
  omitsMode?: boolean
}

const modeWords: Record<SearchMode, string> = {
  hybrid: 'Keyword and meaning',
  keyword: 'Keyword only',
  vector: 'Meaning only',
}

/** Settings of retrieval, each left alone unless it is chosen; whoever shows them sets them in a grid. */
export function RetrievalFields({
  form,
  errors,
  onChange,
  rerankers,
  alone,
  now = {},
  passagesHint,
  omitsMode = false,
}: RetrievalFieldsProps) {
  const asItIs = (value: string | number | undefined): string => (value === undefined ? alone : `${alone}: ${value}`)
  const number = (name: 'k' | 'vectorWeight' | 'refuseBelow') => (
    <Input
      inputMode="decimal"
      autoComplete="off"
      placeholder={asItIs(now[name])}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  const choice = (name: 'mode' | 'rerank' | 'reranker', options: readonly Option[]) => (
    <Select
      value={form[name]}
      onValueChange={(value) => onChange({ [name]: value })}
      options={[{ value: unchanged, label: asItIs(labelOf(options, now[name])) }, ...options]}
    />
  )
  return (
    <>
      {!omitsMode && <Field label="Search">{choice('mode', modes)}</Field>}
      <Field label="Passages" hint={passagesHint ?? 'In the prompt at most, 1 to 20.'} error={errors.k}>
        {number('k')}
      </Field>
      <Field label="Reranking">{choice('rerank', reranks)}</Field>
      {rerankers && (
        <Field label="Reranker" hint={rerankers.length === 0 && 'A hosted one is added under Models.'}>
          {choice('reranker', [{ value: 'local', label: 'The one on this server' }, ...rerankers.map(toOption)])}
        </Field>
      )}
      <Field
        label="Weight of vectors"
        hint="0: words alone, 1: meaning alone. As shipped .5 for questions, .6 for statements, .4 for search terms."
        error={errors.vectorWeight}
      >
        {number('vectorWeight')}
      </Field>
      <Field
        label="Refuse below"
        hint="Evidence from −2 to 2, as shipped −0.2; higher refuses more. Of the local model."
        error={errors.refuseBelow}
      >
        {number('refuseBelow')}
      </Field>
    </>
  )
}

type Option = { readonly value: string; readonly label: string }

export const modes: readonly Option[] = searchModes.map((value) => ({ value, label: modeWords[value] }))
const reranks: readonly Option[] = [
  { value: 'on', label: 'Always' },
  { value: 'off', label: 'Never' },
]
const toOption = ({ id, label }: { readonly id: string; readonly label: string }): Option => ({ value: id, label })

function labelOf(options: readonly Option[], now: string | boolean | undefined): string | undefined {
  const value = typeof now === 'boolean' ? (now ? 'on' : 'off') : now
  return options.find((one) => one.value === value)?.label ?? value
}
