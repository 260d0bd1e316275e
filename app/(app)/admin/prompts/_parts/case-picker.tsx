'use client'
import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { TryCase } from '@/lib/evals/prompts/list-try-cases'

type Props = { cases: readonly TryCase[]; chosen: TryCase | null; onChoose: (chosen: TryCase) => void }

const most = 8

/** Finds a case by words of its question or its name. */
export function CasePicker({ cases, chosen, onChoose }: Props) {
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const found = cases.filter(({ id, question }) => `${id} ${question}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, most)
  if (cases.length === 0)
    return (
      <p className="text-sm text-muted">
        No golden set can be asked here. Make a case from feedback, or load the sample company under Evals.
      </p>
    )
  return (
    <div className="grid gap-2">
      <Field
        label="Find a case"
        hint={`${found.length} of ${cases.length} cases. Asked with the rights of the case's reader, and judged.`}
      >
        <Input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <ul aria-label="Cases" className="divide-y divide-line rounded-md border border-line">
        {shown.map((one) => (
          <li key={`${one.suite} ${one.id}`}>
            <button
              type="button"
              aria-pressed={one === chosen}
              onClick={() => onChoose(one)}
              className={cn(
                'flex w-full items-baseline justify-between gap-3 px-3 py-2 text-left text-sm hover:bg-hover',
                one === chosen && 'bg-accent-soft font-medium text-accent',
              )}
            >
              <span className="min-w-0">{one.question}</span>
              <span className={cn('shrink-0 text-xs', one === chosen ? 'text-accent' : 'text-muted')}>{one.suite}</span>
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className="px-3 py-2 text-sm text-muted">No case has these words.</li>}
      </ul>
    </div>
  )
}
