'use client'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '../_chat/fetch-json'
import { problemOf } from '../_chat/problem-of'
import type { TurnProblem } from '../_chat/turn'

export type ServiceResult = {
  service: string
  operation: string
  operationKey: string
  arguments: Record<string, unknown>
  text: string
  askedAt: string
}

export type ServiceResultState =
  | { status: 'loading' }
  | { status: 'ready'; result: ServiceResult }
  | { status: 'failed'; problem: TurnProblem; retry: () => void }

/** What a service said; asked for each time it is opened, because rights can have changed. */
export function useServiceResult(id: string): ServiceResultState {
  const [kept, setKept] = useState<{ id: string; state: ServiceResultState } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => {
    setKept(null)
    setAttempt((number) => number + 1)
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    fetchJson<ServiceResult>(`/api/v1/tool-results/${encodeURIComponent(id)}`, { signal }).then(
      (result) => setKept({ id, state: { status: 'ready', result } }),
      (thrown: unknown) => {
        if (!signal.aborted) setKept({ id, state: { status: 'failed', problem: problemOf(thrown), retry } })
      },
    )
    return () => controller.abort()
    // `attempt` is what "Try again" changes.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [id, attempt, retry])

  return kept?.id === id ? kept.state : { status: 'loading' }
}
