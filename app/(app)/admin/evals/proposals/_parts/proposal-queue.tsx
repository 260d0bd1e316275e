'use client'
import { Keyboard } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { KeyHelp, type KeyHint } from '../../../_parts/key-help'
import { usePageKeys } from '../../../_parts/use-page-keys'
import { DecisionCard } from './decision-card'
import { PassageCard } from './passage-card'
import type { ProposalView } from './proposal-view'
import { useProposalQueue } from './use-proposal-queue'

const hints: readonly KeyHint[] = [
  { keys: ['A'], does: 'accept it as it stands: it becomes a golden case of yours' },
  { keys: ['E'], does: 'edit it; Ctrl or ⌘ with Enter accepts, Esc leaves the field' },
  { keys: ['R'], does: 'reject it: its passage is not proposed again' },
  { keys: ['U'], does: 'take the last rejection back' },
  { keys: ['S'], does: 'skip: it comes again at the end' },
  { keys: ['?'], does: 'show these keys' },
]

/** One proposal after the other, each decided with one key. */
export function ProposalQueue({ proposals }: { proposals: readonly ProposalView[] }) {
  const queue = useProposalQueue(proposals)
  const { item, draft } = queue
  const [help, setHelp] = useState(false)
  const questionField = useRef<HTMLTextAreaElement>(null)
  const edit = (): void => {
    questionField.current?.focus()
    questionField.current?.select()
  }
  usePageKeys((key) => {
    const commands: Record<string, () => void> = {
      a: () => void queue.accept(),
      e: edit,
      r: () => void queue.reject(),
      s: queue.skip,
      u: queue.undo,
      '?': () => setHelp(true),
    }
    return commands[key]
  })
  const leave = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isSent) return
    event.preventDefault()
    event.currentTarget.blur()
    if (isSent) void queue.accept()
  }
  return (
    <section aria-label="Proposals" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex items-center gap-3">
        <p className="tabular flex-1 text-sm text-muted" aria-live="polite">
          {queue.left === 0 ? 'Nothing waits for you.' : `${queue.left} to decide`}
          {queue.accepted > 0 && `, ${queue.accepted} accepted`}
        </p>
        <Button variant="ghost" size="sm" onClick={() => setHelp(true)}>
          <Keyboard aria-hidden />
          Keys
        </Button>
      </div>
      {item && draft && (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <PassageCard proposal={item} draft={draft} />
          <DecisionCard
            key={item.id}
            proposal={item}
            draft={draft}
            questionField={questionField}
            onDraft={queue.write}
            onLeave={leave}
            onAccept={() => void queue.accept()}
            onReject={() => void queue.reject()}
            onSkip={queue.left > 1 ? queue.skip : null}
            onUndo={queue.canUndo ? queue.undo : null}
          />
        </div>
      )}
      <KeyHelp title="Keys of the proposals" hints={hints} open={help} onOpenChange={setHelp} />
    </section>
  )
}
