'use client'
import { useState } from 'react'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { toastError } from '@/components/ui/toast'
import { fetchJson } from './fetch-json'
import { problemOf } from './problem-of'
import { turnWithVersion, type Turn } from './turn'

/** Which version of a turn is on screen: the latest, until the reader goes back to an earlier one. A new answer is the latest again. */
export function useVersion(latest: Turn) {
  const [chosen, setChosen] = useState<{ turn: Turn; instead: string | null } | null>(null)
  const turn = chosen && chosen.instead === latest.answerId ? chosen.turn : latest

  async function show(id: string) {
    if (id === latest.answerId) return setChosen(null)
    try {
      const stored = await fetchJson<StoredAnswer>(`/api/v1/answers/${encodeURIComponent(id)}`)
      setChosen({ turn: turnWithVersion(latest, stored), instead: latest.answerId })
    } catch (thrown) {
      const problem = problemOf(thrown)
      toastError(problem.message, problem.requestId)
    }
  }

  return { turn, isEarlier: turn !== latest, show }
}
