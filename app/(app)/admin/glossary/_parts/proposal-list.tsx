'use client'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { KeyHelp, type KeyHint } from '../../_parts/key-help'
import { usePageKeys } from '../../_parts/use-page-keys'
import { EditDialog } from './edit-dialog'
import { ProposalCard } from './proposal-card'
import type { TermView } from './term-view'
import { useDecide } from './use-decide'

const hints: readonly KeyHint[] = [
  { keys: ['J', '↓'], does: 'the next proposal' },
  { keys: ['K', '↑'], does: 'the one before' },
  { keys: ['A'], does: 'accept it: questions are read with it' },
  { keys: ['E'], does: 'change it, and accept it so' },
  { keys: ['L'], does: 'leave it out: it is not proposed again' },
  { keys: ['U'], does: 'take the last decision back' },
  { keys: ['?'], does: 'show these keys' },
]

/** What documents explain and nobody has decided, each with the passage that does. */
export function ProposalList({ terms, mayOpen }: { terms: readonly TermView[]; mayOpen: boolean }) {
  const { isDecided, decide, undo } = useDecide('proposed')
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<TermView | null>(null)
  const [help, setHelp] = useState(false)
  const wanted = filter.trim().toLowerCase()
  const waiting = terms.filter(({ id }) => !isDecided(id))
  const shown = waiting.filter(({ term, meaning }) => `${term} ${meaning}`.toLowerCase().includes(wanted))
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  )
  const item = shown[at]
  const go = (to: number): void => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, to))]
    if (!next) return
    setChosen(next.id)
    document.getElementById(next.id)?.scrollIntoView({ block: 'nearest' })
  }
  const settle = (term: TermView, status: 'accepted' | 'dismissed'): void => {
    const index = shown.indexOf(term)
    setChosen((shown[index + 1] ?? shown[index - 1])?.id ?? null)
    void decide(term.id, status)
  }
  usePageKeys((key) => {
    const commands: Record<string, (() => void) | undefined> = {
      j: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      k: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      a: item && (() => settle(item, 'accepted')),
      l: item && (() => settle(item, 'dismissed')),
      e: item && (() => setEditing(item)),
      u: undo ?? undefined,
      '?': () => setHelp(true),
    }
    return commands[key]
  })
  return (
    <section aria-label="Proposed terms" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Input
          type="search"
          aria-label="Filter by term or meaning"
          placeholder="Filter by term or meaning"
          className="w-full sm:w-64"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span className="tabular flex-1 text-sm text-muted" aria-live="polite">
          {waiting.length === 0
            ? 'Nothing waits for you.'
            : wanted === ''
              ? ''
              : `${shown.length} of ${waiting.length}`}
        </span>
        <Button variant="ghost" size="sm" onClick={() => setHelp(true)}>
          <Keyboard aria-hidden />
          Keys
        </Button>
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {shown.map((term) => (
          <ProposalCard
            key={term.id}
            term={term}
            isChosen={term === item}
            onChoose={() => setChosen(term.id)}
            onAccept={() => settle(term, 'accepted')}
            onChange={() => setEditing(term)}
            onLeave={() => settle(term, 'dismissed')}
          />
        ))}
      </ul>
      {shown.length === 0 && wanted !== '' && (
        <p className="py-6 text-center text-sm text-muted">Nothing matches “{filter}”.</p>
      )}
      {editing && (
        <EditDialog
          key={editing.id}
          term={editing}
          mayOpen={mayOpen}
          saveLabel="Accept"
          onClose={() => setEditing(null)}
        />
      )}
      <KeyHelp title="Keys of the glossary" hints={hints} open={help} onOpenChange={setHelp} />
    </section>
  )
}
