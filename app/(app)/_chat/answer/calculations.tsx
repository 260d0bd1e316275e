import { Calculator } from 'lucide-react'
import type { Claim } from '@/lib/domain/answer'

/** What an answer states and no document does: worked out from figures that its footnotes have. */
export function Calculations({ claims }: { claims: readonly Claim[] }) {
  const worked = claims.filter((claim) => claim.calculation !== undefined)
  if (worked.length === 0) return null
  return (
    <section
      aria-label="Calculated"
      className="mt-4 max-w-[42rem] rounded-lg border border-line bg-sunken px-3.5 py-2.5"
    >
      <h3 className="flex items-center gap-2 text-sm font-semibold">
        <Calculator className="size-4 shrink-0 text-muted" aria-hidden />
        Calculated, not quoted
      </h3>
      <ul className="mt-1 grid gap-0.5 text-sm">
        {worked.map(({ start, calculation, citations }) => (
          <li key={start} className="tabular break-words">
            {calculation?.expression} = <span className="font-medium">{calculation?.result}</span>
            <span className="text-muted">
              , with the figures of {citations.map((marker) => `[${marker}]`).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
