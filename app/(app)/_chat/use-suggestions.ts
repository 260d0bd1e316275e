'use client'
import { useEffect, useState } from 'react'
import type { Suggestion } from '@/lib/domain/conversation'
import { fetchJson } from './fetch-json'

type SuggestionsBody = { items: readonly Suggestion[] }

/** Questions made from the reader's own documents; null while loading, empty when there are none or they cannot be had. */
export function useSuggestions(): readonly string[] | null {
  const [questions, setQuestions] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetchJson<SuggestionsBody>('/api/v1/suggestions', { signal: controller.signal }).then(
      (body) => setQuestions(body.items.slice(0, 4).map((one) => one.question)),
      () => controller.signal.aborted || setQuestions([]),
    )
    return () => controller.abort()
  }, [])
  return questions
}
