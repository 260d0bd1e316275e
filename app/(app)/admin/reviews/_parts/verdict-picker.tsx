'use client'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { reviewVerdicts, reviewVerdictTable, type ReviewVerdict } from '@/lib/domain/answer-review'

export type VerdictPickerProps = {
  legend: string
  onVerdict: (verdict: ReviewVerdict) => void
  /** The one that is chosen, where choosing is not yet deciding. */
  chosen?: ReviewVerdict | null
}

/** What holds of the answer, each under its number. */
export function VerdictPicker({ legend, onVerdict, chosen }: VerdictPickerProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-1.5">
        {reviewVerdicts.map((verdict, index) => (
          <button
            key={verdict}
            type="button"
            {...(chosen === undefined ? {} : { 'aria-pressed': verdict === chosen })}
            title={reviewVerdictTable[verdict].meaning}
            onClick={() => onVerdict(verdict)}
            className={cn(
              'flex h-9 items-center gap-2.5 rounded-md border px-2.5 text-left text-sm font-medium transition-colors',
              verdict === chosen
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line bg-surface shadow-raised hover:bg-hover',
            )}
          >
            <span aria-hidden>
              <Kbd>{index + 1}</Kbd>
            </span>
            {reviewVerdictTable[verdict].word}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
