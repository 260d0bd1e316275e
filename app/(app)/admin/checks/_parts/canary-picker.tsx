'use client'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { mostCanaries } from '@/lib/domain/scheduled-checks'

export type CanaryPickerProps = {
  cases: readonly { id: string; question: string }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Up to ten questions of the golden set for every hour; those that are chosen stand first. */
export function CanaryPicker({ cases, chosen, onChange }: CanaryPickerProps) {
  const [words, setWords] = useState('')
  // Their order is settled when the list opens: what is ticked does not jump away.
  const [first] = useState(new Set(chosen))
  const ordered = [...cases.filter(({ id }) => first.has(id)), ...cases.filter(({ id }) => !first.has(id))]
  const shown = ordered.filter(({ id, question }) => `${id} ${question}`.toLowerCase().includes(words.toLowerCase()))
  const isFull = chosen.length >= mostCanaries
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 text-sm font-medium">
        Canary questions of every hour{' '}
        <span className="tabular font-normal text-muted">
          {chosen.length} of at most {mostCanaries}
        </span>
      </legend>
      <p className="text-sm text-pretty text-muted">
        An alert is raised when one is refused where it was answered, or the other way round, or cites a document that
        it did not.
      </p>
      <Input
        type="search"
        aria-label="Find a question"
        placeholder="Find a question"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul
        aria-label="Questions of the golden set"
        className="grid max-h-64 gap-2.5 overflow-y-auto rounded-md border border-line px-3 py-3"
      >
        {shown.map(({ id, question }) => {
          const isChosen = chosen.includes(id)
          return (
            <li key={id}>
              <Checkbox
                checked={isChosen}
                disabled={isFull && !isChosen}
                onCheckedChange={() => onChange(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
                label={question}
              />
            </li>
          )
        })}
        {shown.length === 0 && <li className="text-sm text-muted">No question here.</li>}
      </ul>
    </fieldset>
  )
}
