'use client'
import { sentenceVerdicts, type SentenceVerdict } from '@/lib/domain/text-check'
import { cn } from '@/components/ui/cn'
import { verdictLooks } from './verdicts'

export type VerdictCountsProps = {
  counts: Readonly<Record<SentenceVerdict, number>>
  onStep: (verdict: SentenceVerdict) => void
}

/** How the sentences stand. Each count leads from one such sentence to the next. */
export function VerdictCounts({ counts, onStep }: VerdictCountsProps) {
  return (
    <ul aria-label="Verdicts" className="flex flex-wrap gap-1.5">
      {sentenceVerdicts.map((verdict) => {
        const { label, icon: Icon, tone } = verdictLooks[verdict]
        const count = counts[verdict]
        return (
          <li key={verdict}>
            <button
              type="button"
              disabled={count === 0}
              onClick={() => onStep(verdict)}
              title={count === 0 ? undefined : 'Show the next one'}
              className={cn(
                'tabular inline-flex h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-2.5 text-sm transition-colors',
                count === 0 ? 'text-faint' : 'hover:border-line-strong',
              )}
            >
              <Icon className={cn('size-4', count > 0 && tone)} aria-hidden />
              <span className="font-semibold">{count}</span> {label}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
