import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Claim } from '@/lib/domain/answer'
import type { FormKind } from '@/lib/domain/answer-form'

export type ClaimSummaryProps = {
  claims: readonly Claim[]
  /** The form of the answer; null is prose. */
  form: FormKind | null
  onShow: (claim: Claim) => void
}

const claimWords = {
  table: ['cell', 'cells'],
  comparison: ['cell', 'cells'],
  steps: ['step', 'steps'],
  list: ['item', 'items'],
  fact: ['sentence', 'sentences'],
} as const

/** In one line: whether every sentence, or cell of a table, was found in its source. Opens the first that was not, or the first of all. */
export function ClaimSummary({ claims, form, onShow }: ClaimSummaryProps) {
  if (claims.length === 0) return null
  const unsupported = claims.filter((claim) => claim.verdict === 'unsupported')
  const open = unsupported.length
  const first = unsupported[0] ?? claims[0]
  const quotes = claims.every((claim) => claim.verdict === 'quote')
  const Icon = open === 0 ? CircleCheck : CircleDashed
  const [one, several] = form === null ? ['sentence', 'sentences'] : claimWords[form]
  const words =
    open === 0
      ? quotes
        ? 'Quoted word for word'
        : `Every ${one} checked`
      : `${open} of ${claims.length} ${claims.length === 1 ? one : several} without a source`
  return (
    <button
      type="button"
      title="Show me why"
      onClick={() => first && onShow(first)}
      className={`ml-1 inline-flex h-7 items-center gap-1.5 rounded-sm px-1.5 text-sm underline-offset-4 hover:underline ${open === 0 ? 'text-muted hover:text-ink' : 'text-warn'}`}
    >
      <Icon className={`size-3.5 ${open === 0 ? 'text-accent' : ''}`} aria-hidden />
      {words}
    </button>
  )
}
