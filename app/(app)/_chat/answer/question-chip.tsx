'use client'
import { Plus, X, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'

export type QuestionChipProps = {
  icon: LucideIcon
  label: string
  /** Why it is there. */
  because: string
  applied: boolean
  /** An answer is being written: nothing is asked meanwhile. */
  busy: boolean
  onToggle: () => void
  /** What taking it away is called: "Ask without this filter". */
  away: string
  /** The same with its name. */
  awayNamed: string
  /** What stands before the name of one that was taken away: "Limit again to". */
  again: string
}

/** Something that was read out of a question; it can be taken away, and taken back. */
export function QuestionChip(props: QuestionChipProps) {
  const { icon: Icon, label, because, applied, busy, onToggle, away, awayNamed, again } = props
  const button = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  // The button that was pressed gives way to its opposite: the focus goes with it.
  useEffect(() => {
    if (pressed.current) button.current?.focus()
    pressed.current = false
  })
  const press = () => {
    pressed.current = !busy
    if (!busy) onToggle()
  }
  if (!applied)
    return (
      <li title={because} className="flex min-w-0">
        <button
          ref={button}
          type="button"
          aria-disabled={busy}
          onClick={press}
          className={cn(chip, 'border-dashed border-line-strong pr-2.5 text-muted hover:bg-hover hover:text-ink')}
        >
          <Plus className="size-3.5 shrink-0" aria-hidden />
          <Label because={because}>
            <span className="sr-only">{again} </span>
            {label}
          </Label>
        </button>
      </li>
    )
  return (
    <li title={because} className={cn(chip, 'border-line bg-surface')}>
      <Icon className="size-3.5 shrink-0 text-muted" aria-hidden />
      <Label because={because}>{label}</Label>
      <Tooltip label={away} side="top">
        <button
          ref={button}
          type="button"
          aria-label={awayNamed}
          aria-disabled={busy}
          onClick={press}
          className="relative grid size-6 shrink-0 place-items-center rounded-sm text-muted transition-colors after:absolute after:-inset-y-2 after:-right-1 after:-left-0.5 hover:bg-hover hover:text-ink aria-disabled:opacity-50"
        >
          <X className="size-3.5" aria-hidden />
        </button>
      </Tooltip>
    </li>
  )
}

const chip =
  'flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-md border pl-2 pr-0.5 text-sm transition-colors aria-disabled:opacity-60'

function Label({ because, children }: { because: string; children: ReactNode }) {
  return (
    <>
      <span className="min-w-0 truncate">{children}</span>
      <span className="sr-only">. {because}</span>
    </>
  )
}
