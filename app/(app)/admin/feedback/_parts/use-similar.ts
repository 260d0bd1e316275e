'use client'
import { useEffect, useState } from 'react'
import type { SimilarComplaints } from '@/lib/domain/similar-complaint'
import { similar } from '../actions'

export type SimilarState = SimilarComplaints | 'loading' | 'failed'

async function load(): Promise<SimilarState> {
  const result = await similar({}).catch(() => undefined)
  return result?.ok ? result.data : 'failed'
}

/** The inbox changes slowly, and what is near what is the same under every filter. */
const freshMs = 5 * 60_000
let kept: { readonly at: number; readonly state: Promise<SimilarState> } | null = null

async function loadOnce(): Promise<SimilarState> {
  if (!kept || Date.now() - kept.at > freshMs) kept = { at: Date.now(), state: load() }
  const state = await kept.state
  if (state === 'failed') kept = null
  return state
}

/** What is near what, asked once for the whole inbox after it is there: nothing waits for it. */
export function useSimilar(isWanted: boolean): { state: SimilarState; retry: () => void } {
  const [state, setState] = useState<SimilarState>('loading')
  useEffect(() => {
    if (isWanted) void loadOnce().then(setState)
  }, [isWanted])
  const retry = (): void => {
    setState('loading')
    void loadOnce().then(setState)
  }
  return { state, retry }
}
