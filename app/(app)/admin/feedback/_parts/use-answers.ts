'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toastError } from '@/components/ui/toast'
import type { StoredAnswer } from '@/lib/domain/conversation'

/** Undefined while it is on its way; null when it is gone with its conversation. */
export type LoadedAnswer = StoredAnswer | null | undefined

/**
 * The answers of the inbox, fetched before they are wanted: `wanted` are the ids of the one shown and of its neighbours, so that the next
 * is there when its key is pressed. Each is fetched once.
 */
export function useAnswers(first: { id: string; answer: StoredAnswer | null } | null, wanted: readonly string[]) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, StoredAnswer | null>>(
    () => new Map(first ? [[first.id, first.answer]] : []),
  )
  const asked = useRef(new Set(first ? [first.id] : []))
  const load = useCallback(async (id: string): Promise<void> => {
    asked.current.add(id)
    try {
      const response = await fetch(`/api/v1/answers/${encodeURIComponent(id)}`)
      if (!response.ok && response.status !== 404) throw new Error(`status ${response.status}`)
      const answer = response.ok ? ((await response.json()) as StoredAnswer) : null
      setAnswers((old) => new Map(old).set(id, answer))
    } catch {
      // Asked again when it is wanted again.
      asked.current.delete(id)
      toastError('An answer could not be loaded. Check your connection and go on.')
    }
  }, [])
  const key = wanted.join(' ')
  useEffect(() => {
    for (const id of key.split(' ')) if (id !== '' && !asked.current.has(id)) void load(id)
  }, [key, load])
  return (id: string): LoadedAnswer => answers.get(id)
}
