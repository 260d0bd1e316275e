'use client'
import { CalendarDays, FileText, FileType, Folder, Plus, X, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { chosenWords, type QuestionFilter } from '@/lib/domain/question-filter'

export type FilterChipsProps = {
  filters: readonly QuestionFilter[]
  /** An answer is being written: nothing is asked meanwhile. */
  busy: boolean
  /** Asks again without the filters of these words. */
  onAskWithout: (words: readonly string[]) => void
}

const icons = {
  document: FileText,
  collection: Folder,
  fileType: FileType,
  date: CalendarDays,
} satisfies Record<QuestionFilter['kind'], LucideIcon>

/** What the words of the question limited the search to; each can be taken away, and taken back. */
export function FilterChips({ filters, busy, onAskWithout }: FilterChipsProps) {
  if (filters.length === 0) return null
  const toggle = ({ words }: QuestionFilter) => {
    if (busy) return
    onAskWithout(filters.filter((one) => (one.words === words) === one.applied).map((one) => one.words))
  }
  const chips = filters.map((filter) => (
    <Chip key={filter.words} filter={filter} busy={busy} onToggle={() => toggle(filter)} />
  ))
  const isLimited = filters.some((one) => one.applied)
  return (
    <div className="mb-3.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <span className="text-sm text-muted">{isLimited ? 'Limited to' : 'Not limited to'}</span>
      <ul aria-label="Filters from your question" className="flex min-w-0 flex-wrap items-center gap-1.5">
        {chips}
      </ul>
    </div>
  )
}

function Chip({ filter, busy, onToggle }: { filter: QuestionFilter; busy: boolean; onToggle: () => void }) {
  const { label, words, applied, kind } = filter
  const Icon = icons[kind]
  const button = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  // The button that was pressed gives way to its opposite: the focus goes with it.
  useEffect(() => {
    if (pressed.current) button.current?.focus()
    pressed.current = false
  })
  const press = () => {
    pressed.current = !busy
    onToggle()
  }
  const because = words === chosenWords ? 'Because you chose it' : `Because you wrote “${words}”${undatedNote[kind]}`
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
            <span className="sr-only">Limit again to </span>
            {label}
          </Label>
        </button>
      </li>
    )
  return (
    <li title={because} className={cn(chip, 'border-line bg-surface')}>
      <Icon className="size-3.5 shrink-0 text-muted" aria-hidden />
      <Label because={because}>{label}</Label>
      <Tooltip label="Ask without this filter" side="top">
        <button
          ref={button}
          type="button"
          aria-label={`Ask without the filter ${label}`}
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

/** Which day a document counts by is said where a day is asked for. */
const undatedNote = {
  document: '',
  collection: '',
  fileType: '',
  date: '. A document without a date counts by the day it was last changed here.',
} satisfies Record<QuestionFilter['kind'], string>

function Label({ because, children }: { because: string; children: ReactNode }) {
  return (
    <>
      <span className="min-w-0 truncate">{children}</span>
      <span className="sr-only">. {because}</span>
    </>
  )
}
