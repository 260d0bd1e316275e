'use client'
import { useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { toastDone, toastError } from '@/components/ui/toast'
import { readFacts, writeFacts } from '../../cases/_parts/read-lines'
import { accept, reject } from '../actions'
import type { ProposalView } from './proposal-view'

export type ProposalDraft = { readonly question: string; readonly expectedAnswer: string; readonly facts: string }

const toDraft = ({ question, expectedAnswer, facts }: ProposalView): ProposalDraft => ({
  question,
  expectedAnswer,
  facts: writeFacts(facts),
})

/**
 * What waits, in the browser: the next is there when one is decided, and the decision is sent behind it. What the server refuses is said and comes
 * back. What the page learns meanwhile is added at the end.
 */
export function useProposalQueue(given: readonly ProposalView[]) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [drafts, setDrafts] = useState<Readonly<Record<string, ProposalDraft>>>({})
  const [last, setLast] = useState<string | null>(null)
  const [accepted, setAccepted] = useState(0)
  const rankOf = ({ id }: ProposalView): number => skipped.indexOf(id)
  const waiting = given.filter(({ id }) => !decided.has(id)).toSorted((a, b) => rankOf(a) - rankOf(b))
  const item = waiting[0] ?? null
  const draft = item && (drafts[item.id] ?? toDraft(item))

  const put = (id: string, isDecided: boolean): void =>
    setDecided((old) => new Set(isDecided ? [...old, id] : [...old].filter((one) => one !== id)))
  const send = async (id: string, action: () => ReturnType<typeof reject> | ReturnType<typeof accept>) => {
    const result = await action().catch(() => undefined)
    if (result?.ok) return true
    toastError(result?.error.message ?? unreachable, result?.error.requestId)
    return false
  }
  const takeBack = async (id: string): Promise<void> => {
    setLast(null)
    if (await send(id, () => reject({ id, rejected: false }))) put(id, false)
  }
  return {
    item,
    draft,
    accepted,
    left: waiting.length,
    canUndo: last !== null,
    write: (change: Partial<ProposalDraft>): void => {
      if (item && draft) setDrafts((old) => ({ ...old, [item.id]: { ...draft, ...change } }))
    },
    accept: async (): Promise<void> => {
      if (!item || !draft) return
      put(item.id, true)
      setLast(null)
      const { question, expectedAnswer, facts } = draft
      // Counted once it is kept: who goes on to the golden cases finds it there.
      if (await send(item.id, () => accept({ id: item.id, question, expectedAnswer, facts: readFacts(facts) })))
        setAccepted((count) => count + 1)
      else put(item.id, false)
    },
    reject: async (): Promise<void> => {
      if (!item) return
      const { id } = item
      put(id, true)
      setLast(id)
      if (await send(id, () => reject({ id, rejected: true })))
        toastDone('Rejected. It is not proposed again.', () => void takeBack(id))
      else put(id, false)
    },
    /** To the end: it comes again once the others are done. */
    skip: (): void => {
      if (item) setSkipped((old) => [...old.filter((id) => id !== item.id), item.id])
    },
    undo: (): void => {
      if (last) void takeBack(last)
    },
  }
}
