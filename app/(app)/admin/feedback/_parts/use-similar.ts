'use client'
import { useEffect, useState } from 'react'
import type { SimilarComplaints } from '@/lib/domain/similar-complaint'
import { similar } from '../actions'

export type SimilarState = SimilarComplaints | 'loading' | 'failed'

async function load(): Promise<SimilarState> {
  const result = await similar({}).catch(() => undefined)
  return result?.ok ? result.data : 'failed'
}

/** What is near what, asked once for the whole inbox after it is there: nothing waits for it. */
export function useSimilar(isWanted: boolean): { state: SimilarState; retry: () => void } {
  const [state, setState] = useState<SimilarState>('loading')
  useEffect(() => {
    if (isWanted) void load().then(setState)
  }, [isWanted])
  const retry = (): void => {
    setState('loading')
    void load().then(setState)
  }
  return { state, retry }
}
