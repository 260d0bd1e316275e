'use client'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { reviewLabels, reviewLabelTable, type ReviewLabel } from '@/lib/domain/review-labels'

export type LabelPickerProps = {
  label: ReviewLabel | null
  onLabel: (label: ReviewLabel) => void
  /** What is pressed for each, in the order of the labels; left out: the numbers. */
  keys?: readonly string[]
}

/** What is wrong, each under its key. Pressed again, the label goes. */
export function LabelPicker({ label, onLabel, keys }: LabelPickerProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">What is wrong</legend>
      <div className="grid gap-0.5">
        {reviewLabels.map((one, index) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === label}
            title={reviewLabelTable[one].finding}
            onClick={() => onLabel(one)}
            className={cn(
              'flex h-8 items-center gap-2.5 rounded-md px-2 text-left text-sm transition-colors',
              one === label ? 'bg-accent-soft font-medium text-accent' : 'hover:bg-hover',
            )}
          >
            <span aria-hidden>
              <Kbd>{keys?.[index] ?? index + 1}</Kbd>
            </span>
            {reviewLabelTable[one].word}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
