'use client'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { PickedFile } from './read-dropped-files'
import { collectionPath, uploadFile, type UploadOutcome } from './upload-file'

export type Upload = {
  readonly id: number
  readonly collectionId: string
  readonly picked: PickedFile
  readonly state: 'waiting' | 'sending' | 'done' | 'failed'
  readonly sentBytes: number
  readonly outcome: UploadOutcome | null
}

type Change =
  | { type: 'added'; uploads: readonly Upload[] }
  | { type: 'changed'; id: number; patch: Partial<Upload> }
  | { type: 'cleared' }

/** Three at a time fill a line without starving the one that a person waits for. */
const maxParallel = 3

export function changeUploads(uploads: readonly Upload[], change: Change): readonly Upload[] {
  if (change.type === 'added') return [...uploads, ...change.uploads]
  if (change.type === 'cleared') return uploads.filter(({ state }) => state === 'waiting' || state === 'sending')
  return uploads.map((upload) => (upload.id === change.id ? { ...upload, ...change.patch } : upload))
}

/** The upload list of this tab. Leaving the page while files are under way asks first. */
export function useUploads(maxMb: number) {
  const [uploads, dispatch] = useReducer(changeUploads, [])
  const nextId = useRef(1)
  const abort = useRef(new AbortController())
  const busy = uploads.some(({ state }) => state === 'waiting' || state === 'sending')

  useEffect(() => {
    const sending = uploads.filter(({ state }) => state === 'sending').length
    const next = uploads.find(({ state }) => state === 'waiting')
    if (!next || sending >= maxParallel) return
    const change = (patch: Partial<Upload>): void => dispatch({ type: 'changed', id: next.id, patch })
    change({ state: 'sending', sentBytes: 0, outcome: null })
    const onProgress = (sentBytes: number): void => change({ sentBytes })
    const send = async (): Promise<void> => {
      const { signal } = abort.current
      const outcome = await uploadFile(collectionPath(next.collectionId), next.picked, { maxMb, onProgress, signal })
      change({ state: outcome.ok ? 'done' : 'failed', outcome })
    }
    void send()
  }, [uploads, maxMb])

  useEffect(() => {
    if (!busy) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])

  const add = useCallback((collectionId: string, picked: readonly PickedFile[]) => {
    const fresh = picked.map((one) => ({
      id: nextId.current++,
      collectionId,
      picked: one,
      state: 'waiting' as const,
      sentBytes: 0,
      outcome: null,
    }))
    dispatch({ type: 'added', uploads: fresh })
  }, [])
  const retry = useCallback((id: number) => dispatch({ type: 'changed', id, patch: { state: 'waiting' } }), [])
  const clear = useCallback(() => dispatch({ type: 'cleared' }), [])
  const cancel = useCallback(() => {
    abort.current.abort()
    abort.current = new AbortController()
  }, [])
  return { uploads, busy, add, retry, clear, cancel }
}
