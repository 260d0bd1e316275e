'use client'
import { useCallback, useState } from 'react'
import type { ActionResult } from '@/app/_lib/define-action'
import { unreachable } from '@/app/_lib/unreachable'
import { toastDone, toastError } from '@/components/ui/toast'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { UserId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { closeTogether, makeGolden, reopenTogether, saveFinding, saveTask, setFeedbackClosed } from '../actions'

const needsWords = 'It needs what a right answer is: press C, or set a label.'

/**
 * The inbox in the browser: what is pressed shows at once and is sent behind it; what the server refuses is taken back and said. Lists
 * are not reloaded, so that nothing moves under the reviewer's hands.
 */
export function useQueue(given: readonly FeedbackListItem[], chosenId: string | null) {
  const [items, setItems] = useState(given)
  const [chosen, setChosen] = useState(chosenId)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const found = items.findIndex(({ id }) => id === chosen)
  const at = Math.max(0, found)
  const item = items[at] ?? null

  const go = useCallback((next: FeedbackListItem | undefined): void => {
    if (!next) return
    setChosen(next.id)
    // The address follows for reloads and links, without asking the server for the page again.
    const address = new URL(location.href)
    address.searchParams.set('id', next.id)
    history.replaceState(history.state, '', address)
  }, [])

  const patch = (id: string, change: Partial<FeedbackListItem>): void =>
    setItems((old) => old.map((one) => (one.id === id ? { ...one, ...change } : one)))

  const label = async (of: FeedbackListItem, value: ReviewLabel): Promise<void> => {
    const next = of.label === value ? null : value
    patch(of.id, { label: next })
    await send(saveFinding({ id: of.id, review: { label: next } }), () => patch(of.id, { label: of.label }))
  }
  const correct = async (of: FeedbackListItem, text: string): Promise<void> => {
    patch(of.id, { reviewedAnswer: text.trim() || null })
    const undo = () => patch(of.id, { reviewedAnswer: of.reviewedAnswer })
    const saved = await send(saveFinding({ id: of.id, review: { reviewedAnswer: text } }), undo)
    if (saved !== undefined) toastDone(saved?.complete ? 'Saved, in the golden case too' : 'Corrected answer saved')
  }
  const assign = async (
    of: FeedbackListItem,
    task: { assigneeId: UserId | null; dueOn: string | null },
  ): Promise<void> => {
    patch(of.id, task)
    await send(saveTask({ id: of.id, ...task }), () => patch(of.id, { assigneeId: of.assigneeId, dueOn: of.dueOn }))
  }
  const golden = async (of: FeedbackListItem): Promise<void> => {
    const made = await send(makeGolden({ feedbackId: of.id }))
    if (!made) return
    patch(of.id, { goldenCaseId: made.caseId })
    toastDone(
      made.created ? `Golden case made. ${made.complete ? '' : needsWords}`.trim() : 'It is a golden case already',
    )
  }
  const close = async (of: FeedbackListItem, note: string): Promise<void> => {
    const closed = of.status === 'open'
    const place = items.findIndex(({ id }) => id === of.id)
    const back = (): void => setItems((old) => [...old.slice(0, place), of, ...old.slice(place)])
    setItems((old) => old.filter(({ id }) => id !== of.id))
    go(items[place + 1] ?? items[place - 1])
    const done = await send(setFeedbackClosed({ id: of.id, closed, note }), back)
    if (done === undefined) return
    const reopen = async (): Promise<void> => {
      back()
      go(of)
      await send(setFeedbackClosed({ id: of.id, closed: !closed, note: of.closingNote ?? '' }))
    }
    toastDone(closed ? 'Closed. The reader is told.' : 'Opened again', () => void reopen())
  }
  /** Closes one and those like it, with one note to their readers. */
  const closeWith = async (of: FeedbackListItem, similar: readonly string[], note: string): Promise<void> => {
    const ids = [of.id, ...similar]
    const before = items
    const place = items.findIndex(({ id }) => id === of.id)
    const isLeft = ({ id }: FeedbackListItem): boolean => !ids.includes(id)
    const back = (): void => {
      setItems(before)
      go(of)
    }
    setItems(items.filter(isLeft))
    go(items.slice(place).find(isLeft) ?? items.findLast(isLeft))
    const done = await send(closeTogether({ ids, note, label: of.label }), back)
    if (!done) return
    setClosed((old) => new Set([...old, ...done.ids]))
    const reopen = async (): Promise<void> => {
      back()
      if (!(await send(reopenTogether(done)))) return
      setClosed((old) => new Set([...old].filter((id) => !done.ids.includes(id))))
    }
    toastDone(`${done.ids.length} closed. Their readers are told.`, () => void reopen())
  }
  const step = (by: number): void => go(items[at + by])
  return { items, item, at, closed, step, go, label, correct, assign, golden, close, closeWith }
}

/** @returns what the server gave (null for nothing); undefined when it refused or could not be reached, which is said and taken back */
async function send<Data>(sent: Promise<ActionResult<Data>>, undo?: () => void): Promise<Data | null | undefined> {
  const result = await sent.catch(() => undefined)
  if (result?.ok) return result.data ?? null
  undo?.()
  const message = result?.error.message ?? unreachable
  toastError(message, result?.error.requestId)
  return undefined
}
