'use client'
import { BookA } from 'lucide-react'
import { nameExpansion } from '@/lib/domain/describe-expansions'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import { QuestionChip } from './question-chip'

export type ExpansionChipsProps = {
  expansions: readonly QuestionExpansion[]
  /** An answer is being written: nothing is asked meanwhile. */
  busy: boolean
  /** Asks again without reading the question with these terms. */
  onAskWithout: (termIds: readonly string[]) => void
}

/** What the glossary read the words of the question as; each can be taken away, and taken back. */
export function ExpansionChips({ expansions, busy, onAskWithout }: ExpansionChipsProps) {
  if (expansions.length === 0) return null
  const toggle = ({ termId }: QuestionExpansion) =>
    onAskWithout(expansions.filter((one) => (one.termId === termId) === one.applied).map((one) => one.termId))
  const isApplied = expansions.some((one) => one.applied)
  return (
    <div className="mb-3.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <span className="text-sm text-muted">{isApplied ? 'Read as' : 'Not read as'}</span>
      <ul aria-label="Read with the glossary" className="flex min-w-0 flex-wrap items-center gap-1.5">
        {expansions.map((one) => (
          <QuestionChip
            key={one.termId}
            icon={BookA}
            label={nameExpansion(one)}
            because={`The glossary says that “${one.words}” and “${one.expansion}” are the same`}
            applied={one.applied}
            busy={busy}
            onToggle={() => toggle(one)}
            away="Ask without this reading"
            awayNamed={`Ask without reading ${nameExpansion(one)}`}
            again="Read again as"
          />
        ))}
      </ul>
    </div>
  )
}
