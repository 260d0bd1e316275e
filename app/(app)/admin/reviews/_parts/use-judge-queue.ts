'use client'
import { useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { toastError } from '@/components/ui/toast'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { judge } from '../actions'

export type QueueItem = { readonly id: string; readonly question: string }
export type Draft = { readonly label: ReviewLabel | null; readonly note: string }

const noDraft: Draft = { label: null, note: '' }

/**
 * What is yet to judge, in the browser: the next is there when a verdict is given, and the verdict is sent behind it. What the server refuses is
 * said and comes back, but for what two others have judged meanwhile.
 */
export function useJudgeQueue(given: readonly QueueItem[], doneBefore: number) {
  const [waiting, setWaiting] = useState(given)
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const [last, setLast] = useState<QueueItem | null>(null)
  const [done, setDone] = useState(doneBefore)
  const [sending, setSending] = useState(0)
  const item = waiting[0] ?? null
  const draft = (item && drafts[item.id]) ?? noDraft

  const takeBack = (one: QueueItem): void => {
    setWaiting((old) => [one, ...old.filter(({ id }) => id !== one.id)])
    setDone((count) => count - 1)
  }
  const give = async (verdict: ReviewVerdict): Promise<void> => {
    if (!item) return
    setWaiting((old) => old.filter(({ id }) => id !== item.id))
    setDone((count) => count + 1)
    setLast(item)
    setSending((count) => count + 1)
    const result = await judge({ itemId: item.id, verdict, ...draft }).catch(() => undefined)
    setSending((count) => count - 1)
    if (result?.ok) return
    toastError(result?.error.message ?? unreachable, result?.error.requestId)
    if (result?.error.code === 'conflict') setDone((count) => count - 1)
    else takeBack(item)
  }
  return {
    item,
    draft,
    last,
    done,
    isSending: sending > 0,
    /** The one that is shown and the two after it. */
    wanted: waiting.slice(0, 3).map(({ id }) => id),
    left: waiting.length,
    give,
    write: (change: Partial<Draft>): void => {
      if (item) setDrafts((old) => ({ ...old, [item.id]: { ...draft, ...change } }))
    },
    /** To the end: it comes again once the others are done. */
    skip: (): void => setWaiting((old) => [...old.slice(1), ...old.slice(0, 1)]),
    /** The one before, to judge it again: until another has judged it too, the later verdict holds. */
    back: (): void => {
      if (!last) return
      takeBack(last)
      setLast(null)
    },
  }
}
