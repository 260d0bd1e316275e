'use client'
import { useCallback, useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import type { ProviderTest } from '@/lib/models/ports'
import { testProvider } from './actions'

export type TestState = { readonly state: 'running' } | { readonly state: 'done'; readonly result: ProviderTest }

/** Runs tests of providers and keeps their last results, by provider id. A refusal of ours is shown where the provider's would be. */
export function useProviderTests(): {
  tests: Readonly<Record<string, TestState>>
  test: (id: string) => Promise<void>
} {
  const [tests, setTests] = useState<Readonly<Record<string, TestState>>>({})
  const test = useCallback(async (id: string): Promise<void> => {
    setTests((old) => ({ ...old, [id]: { state: 'running' } }))
    const answer = await testProvider({ id }).catch(() => null)
    const result: ProviderTest = answer?.ok
      ? answer.data
      : { ok: false, model: null, code: 'internal', message: answer?.error.message ?? unreachable, detail: null }
    setTests((old) => ({ ...old, [id]: { state: 'done', result } }))
  }, [])
  return { tests, test }
}
