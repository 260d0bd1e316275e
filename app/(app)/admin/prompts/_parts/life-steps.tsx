import { Check } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { PromptStatus } from '@/lib/domain/prompt-version'

const steps: readonly { status: PromptStatus; word: string; meaning: string }[] = [
  { status: 'draft', word: 'Draft', meaning: 'written and tried' },
  { status: 'review', word: 'Review', meaning: 'read by a second person' },
  { status: 'eval', word: 'Eval', meaning: 'held against the golden set' },
  { status: 'canary', word: 'Canary', meaning: 'tried with some readers' },
  { status: 'active', word: 'Active', meaning: 'answers every reader' },
]

/** Where a version is on its way to the readers. A retired one has left it. */
export function LifeSteps({ status }: { status: PromptStatus }) {
  const at = steps.findIndex((step) => step.status === status)
  return (
    <ol aria-label="Way to the readers" className="grid grid-cols-5 gap-2 sm:gap-3">
      {steps.map(({ status: one, word, meaning }, index) => {
        const isDone = index < at
        const isHere = index === at
        return (
          <li key={one} aria-current={isHere ? 'step' : undefined} className="min-w-0">
            <div
              className={cn('h-1 rounded-full', isHere ? 'bg-accent' : isDone ? 'bg-accent/40' : 'bg-hover')}
              aria-hidden
            />
            <p
              className={cn(
                'mt-1.5 flex items-center gap-1 text-xs sm:text-sm',
                isHere ? 'font-semibold text-ink' : 'text-muted',
              )}
            >
              {isDone && <Check className="size-3.5 shrink-0 text-accent" aria-label="done" />}
              {word}
            </p>
            <p className="hidden text-xs text-muted sm:block">{meaning}</p>
          </li>
        )
      })}
    </ol>
  )
}
