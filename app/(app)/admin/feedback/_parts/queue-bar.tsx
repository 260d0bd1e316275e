import { ChevronLeft, ChevronRight, Keyboard } from 'lucide-react'
import { Button } from '@/components/ui/button'

export type QueueBarProps = { at: number; count: number; onStep: (by: number) => void; onHelp: () => void }

/** Where one is in the queue. */
export function QueueBar({ at, count, onStep, onHelp }: QueueBarProps) {
  return (
    <div className="mt-4 mb-3 flex items-center gap-2">
      <p className="tabular flex-1 text-sm text-muted">
        {at + 1} of {count}
      </p>
      <Button variant="ghost" size="sm" onClick={onHelp}>
        <Keyboard aria-hidden />
        Keys
      </Button>
      <Button size="icon-sm" aria-label="Previous (K)" disabled={at === 0} onClick={() => onStep(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      <Button size="icon-sm" aria-label="Next (J)" disabled={at === count - 1} onClick={() => onStep(1)}>
        <ChevronRight aria-hidden />
      </Button>
    </div>
  )
}
