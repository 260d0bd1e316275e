'use client'
import { CalendarDays, FileText, FileType, Folder, type LucideIcon } from 'lucide-react'
import { chosenWords, type QuestionFilter } from '@/lib/domain/question-filter'
import { QuestionChip } from './question-chip'

export type FilterChipsProps = {
  filters: readonly QuestionFilter[]
  /** An answer is being written: nothing is asked meanwhile. */
  busy: boolean
  /** Asks again without the filters of these words. */
  onAskWithout: (words: readonly string[]) => void
  /** What is done without a filter; as the button says it. */
  verb?: 'Ask' | 'Search'
}

const icons = {
  document: FileText,
  collection: Folder,
  fileType: FileType,
  date: CalendarDays,
} satisfies Record<QuestionFilter['kind'], LucideIcon>

/** What the words of the question limited the search to; each can be taken away, and taken back. */
export function FilterChips({ filters, busy, onAskWithout, verb = 'Ask' }: FilterChipsProps) {
  if (filters.length === 0) return null
  const toggle = ({ words }: QuestionFilter) =>
    onAskWithout(filters.filter((one) => (one.words === words) === one.applied).map((one) => one.words))
  const chips = filters.map((filter) => (
    <QuestionChip
      key={filter.words}
      icon={icons[filter.kind]}
      label={filter.label}
      because={becauseOf(filter)}
      applied={filter.applied}
      busy={busy}
      onToggle={() => toggle(filter)}
      away={`${verb} without this filter`}
      awayNamed={`${verb} without the filter ${filter.label}`}
      again="Limit again to"
    />
  ))
  const isLimited = filters.some((one) => one.applied)
  return (
    <div className="mb-3.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <span className="text-sm text-muted">{isLimited ? 'Limited to' : 'Not limited to'}</span>
      <ul
        aria-label={`Filters from your ${verb === 'Ask' ? 'question' : 'search'}`}
        className="flex min-w-0 flex-wrap items-center gap-1.5"
      >
        {chips}
      </ul>
    </div>
  )
}

const becauseOf = ({ words, kind }: QuestionFilter): string =>
  words === chosenWords ? 'Because you chose it' : `Because you wrote “${words}”${undatedNote[kind]}`

/** Which day a document counts by is said where a day is asked for. */
const undatedNote = {
  document: '',
  collection: '',
  fileType: '',
  date: '. A document without a date counts by the day it was last changed here.',
} satisfies Record<QuestionFilter['kind'], string>
