'use client'
import { Telescope } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'

export type DeepToggleProps = { deep: boolean; onDeepChange: (deep: boolean) => void }

/** Whether the next question is looked into further. For one question: it costs time, so it is never left on by itself. */
export function DeepToggle({ deep, onDeepChange }: DeepToggleProps) {
  return (
    <Tooltip label="More searches and a report in sections, for this question. Takes longer." side="top">
      <Button
        variant="ghost"
        size="sm"
        aria-label="Look deeper"
        aria-pressed={deep}
        onClick={() => onDeepChange(!deep)}
        className={cn(
          'max-sm:size-7 max-sm:px-0',
          deep && 'bg-accent-soft text-accent ring-1 ring-accent ring-inset hover:text-accent',
        )}
      >
        <Telescope aria-hidden />
        <span className="max-sm:hidden">Look deeper</span>
      </Button>
    </Tooltip>
  )
}
