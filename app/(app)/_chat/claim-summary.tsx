import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Claim } from '@/lib/domain/answer'

/** In one line: whether every sentence was found in its source. */
export function ClaimSummary({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  const open = claims.filter((claim) => claim.verdict === 'unsupported').length
  const quotes = claims.every((claim) => claim.verdict === 'quote')
  const Icon = open === 0 ? CircleCheck : CircleDashed
  const words =
    open === 0
      ? quotes
        ? 'Quoted word for word'
        : 'Every sentence checked'
      : `${open} of ${claims.length} sentences without a source`
  return (
    <span className={`ml-2 inline-flex items-center gap-1.5 text-sm ${open === 0 ? 'text-muted' : 'text-warn'}`}>
      <Icon className={`size-3.5 ${open === 0 ? 'text-accent' : ''}`} aria-hidden />
      {words}
    </span>
  )
}
