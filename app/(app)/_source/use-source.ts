'use client'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '../_chat/fetch-json'
import { problemOf } from '../_chat/problem-of'
import type { TurnProblem } from '../_chat/turn'
import { readSource, type DocumentBody, type TextBody } from './read-source'
import type { Source } from './source-document'
import { documentPath, textPath } from './source-paths'

export type SourceState =
  | { status: 'loading' }
  | { status: 'ready'; source: Source }
  | { status: 'failed'; problem: TurnProblem; retry: () => void }

/**
 * A revision never changes, so what was read once is kept for the page's life: stepping through citations is then instant. What is known
 * of its document does change (rights, dates, newer revisions), so that is asked for again while the kept one is shown.
 */
const kept = new Map<string, Source>()
const mostKept = 8

function keep(key: string, source: Source): void {
  kept.delete(key)
  kept.set(key, source)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

/** A document with the text and geometry of one revision; null means the one that is active now. */
export function useSource(documentId: string, revisionId: string | null): SourceState {
  const key = `${documentId} ${revisionId ?? ''}`
  const [result, setResult] = useState<{ key: string; state: SourceState } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => {
    setResult(null)
    setAttempt((number) => number + 1)
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const load = async () => {
      try {
        const known = kept.get(key)
        const [document, text] = await Promise.all([
          fetchJson<DocumentBody>(documentPath(documentId), { signal }),
          known?.content ?? fetchJson<TextBody>(textPath(documentId, revisionId), { signal }),
        ])
        const source = readSource(document, text)
        keep(key, source)
        setResult({ key, state: { status: 'ready', source } })
      } catch (thrown) {
        const problem = problemOf(thrown)
        // What is shown stays when the network fails, and goes when the right to read it has.
        if (problem.code === 'not_found') kept.delete(key)
        if (!signal.aborted) setResult({ key, state: { status: 'failed', problem, retry } })
      }
    }
    void load()
    return () => controller.abort()
    // `attempt` is what "Try again" changes.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, documentId, revisionId, attempt, retry])

  const ready = kept.get(key)
  if (ready) return { status: 'ready', source: ready }
  return result?.key === key ? result.state : { status: 'loading' }
}
