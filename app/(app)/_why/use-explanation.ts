'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ClaimExplanation } from '@/lib/domain/claim-explanation'
import { fetchJson } from '../_chat/fetch-json'
import { problemOf } from '../_chat/problem-of'
import type { TurnProblem } from '../_chat/turn'

export type ExplanationState =
  | { status: 'loading' }
  | { status: 'ready'; explanation: ClaimExplanation }
  | { status: 'failed'; problem: TurnProblem; retry: () => void }

/** The explanation of the claim that begins at `start`; asked for each time it is opened, because rights can have changed. */
export function useExplanation(answerId: string, start: number): ExplanationState {
  const key = `${answerId} ${start}`
  const [result, setResult] = useState<{ key: string; state: ExplanationState } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => {
    setResult(null)
    setAttempt((number) => number + 1)
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const path = `/api/v1/answers/${encodeURIComponent(answerId)}/claims/${start}`
    fetchJson<ClaimExplanation>(path, { signal }).then(
      (explanation) => setResult({ key, state: { status: 'ready', explanation } }),
      (thrown: unknown) => {
        if (!signal.aborted) setResult({ key, state: { status: 'failed', problem: problemOf(thrown), retry } })
      },
    )
    return () => controller.abort()
    // `attempt` is what "Try again" changes.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, answerId, start, attempt, retry])

  return result?.key === key ? result.state : { status: 'loading' }
}
