'use client'
import { useRef, useState } from 'react'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { toastError } from '@/components/ui/toast'
import { fetchJson } from './fetch-json'
import { problemOf } from './problem-of'
import { turnWithVersion, type Turn } from './turn'

/** Which version of a turn is on screen: the latest, until the reader goes back to an earlier one. A new answer is the latest again. */
export function useVersion(latest: Turn) {
  const [chosen, setChosen] = useState<{ turn: Turn; instead: string | null } | null>(null)
  const turn = chosen && chosen.instead === latest.answerId ? chosen.turn : latest

  // Versions never change: one that was read is shown at once, so that stepping through them does not wait.
  const read = useRef(new Map<string, StoredAnswer>())

  async function show(id: string) {
    if (id === latest.answerId) return setChosen(null)
    try {
      const stored =
        read.current.get(id) ?? (await fetchJson<StoredAnswer>(`/api/v1/answers/${encodeURIComponent(id)}`))
      read.current.set(id, stored)
      setChosen({ turn: turnWithVersion(latest, stored), instead: latest.answerId })
    } catch (thrown) {
      const problem = problemOf(thrown)
      toastError(problem.message, problem.requestId)
    }
  }

  return { turn, isEarlier: turn !== latest, show }
}
