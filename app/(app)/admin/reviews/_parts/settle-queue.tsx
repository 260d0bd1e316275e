'use client'
import { ArrowLeft, Scale } from 'lucide-react'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { toastDone, toastError } from '@/components/ui/toast'
import type { Disagreement } from '@/lib/evals/reviews/list-disagreements'
import type { OpenedItem } from '@/lib/evals/reviews/open-item'
import { usePageKeys } from '../../_parts/use-page-keys'
import { settle } from '../actions'
import { BothVerdicts } from './both-verdicts'
import { labelOfKey, verdictOfKey } from './finding-keys'
import { OpenedAnswer } from './opened-answer'
import { SettleCard, type Decision } from './settle-card'
import { useOpenedItems } from './use-opened-items'

const undecided: Decision = { verdict: null, label: null, answer: '' }

export type SettleQueueProps = { roundId: string; items: readonly Disagreement[]; first: OpenedItem | null }

/** What two people saw differently, one after the other, for a third to decide. */
export function SettleQueue({ roundId, items, first }: SettleQueueProps) {
  const [waiting, setWaiting] = useState(items)
  const [decision, setDecision] = useState(undecided)
  const [pending, setPending] = useState(false)
  const answerField = useRef<HTMLTextAreaElement>(null)
  const item = waiting[0]
  const opened = useOpenedItems(
    items[0] ? { id: items[0].id, opened: first } : null,
    waiting.slice(0, 2).map(({ id }) => id),
  )
  const decide = (change: Partial<Decision>): void => setDecision((old) => ({ ...old, ...change }))
  const save = async (): Promise<void> => {
    const { verdict, label, answer } = decision
    if (!item || verdict === null || pending) return
    setPending(true)
    const result = await settle({ itemId: item.id, verdict, label, answer }).catch(() => undefined)
    setPending(false)
    if (result?.ok) toastDone('Settled')
    else toastError(result?.error.message ?? unreachable, result?.error.requestId)
    if (!result?.ok && result?.error.code !== 'conflict') return
    setWaiting((old) => old.filter(({ id }) => id !== item.id))
    setDecision(undecided)
  }
  usePageKeys((key) => {
    const [verdict, label] = [verdictOfKey(key), labelOfKey(key)]
    if (verdict) return () => decide({ verdict })
    if (label) return () => decide({ label: decision.label === label ? null : label })
    if (key === 'r') return () => answerField.current?.focus()
    // On a button or a link Enter presses that.
    if (key === 'Enter' && !document.activeElement?.matches('a, button')) return () => void save()
    return undefined
  })
  return (
    <>
      <header className="mb-4 flex items-center gap-3">
        <h1 className="sr-only">Settle answers</h1>
        <Link className={buttonClass('ghost', 'sm')} href={`/admin/reviews/${roundId}`}>
          <ArrowLeft aria-hidden />
          Round
        </Link>
        <p className="tabular flex-1 text-right text-sm text-muted" aria-live="polite">
          {waiting.length} to settle
        </p>
      </header>
      {item ? (
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="grid grid-cols-1 gap-4">
            <BothVerdicts verdicts={item.verdicts} />
            <OpenedAnswer question={item.question} opened={opened(item.id)} />
          </div>
          <SettleCard
            decision={decision}
            answerField={answerField}
            pending={pending}
            onDecide={decide}
            onSave={() => void save()}
          />
        </div>
      ) : (
        <EmptyState
          icon={Scale}
          title="Nothing for you to settle"
          action={
            <Link className={buttonClass('primary')} href={`/admin/reviews/${roundId}`}>
              <ArrowLeft aria-hidden />
              To the round
            </Link>
          }
        >
          Answers on which two people differ come here. Who judged one of them leaves it to somebody else or an admin.
        </EmptyState>
      )}
    </>
  )
}
