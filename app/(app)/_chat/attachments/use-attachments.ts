'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toastError } from '@/components/ui/toast'
import { uploadFile } from '../../documents/_upload/upload-file'
import { fetchJson } from '../fetch-json'
import { problemOf } from '../problem-of'
import { isBeingRead, type Attachment, type Sending } from './attachment'

/** A short text is read in a second, and a person waits for it. */
const lookEveryMs = 700

type Options = {
  /** The conversation's id; makes it when there is none yet. */
  begin: () => Promise<string>
  /** Files that were chosen, dropped or pasted and not taken yet. */
  picked: readonly File[]
  onTaken: () => void
  attached: readonly Attachment[]
  onAttached: (attached: readonly Attachment[]) => void
  maxMb: number
}

const pathOf = (id: string): string => `/api/v1/conversations/${encodeURIComponent(id)}/attachments`

/** The files of a conversation: sends what was picked, follows how it is read, and takes away. */
export function useAttachments({ begin, picked, onTaken, attached, onAttached, maxMb }: Options) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const nextKey = useRef(1)
  const aborts = useRef(new Map<number, AbortController>())

  const change = useCallback((key: number, patch: Partial<Sending>) => {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)))
  }, [])
  const drop = useCallback((key: number) => {
    aborts.current.get(key)?.abort()
    aborts.current.delete(key)
    setSending((all) => all.filter((one) => one.key !== key))
  }, [])

  const look = useCallback(
    async (id: string) => onAttached((await fetchJson<{ items: Attachment[] }>(pathOf(id))).items),
    [onAttached],
  )

  const send = useCallback(
    async (key: number, file: File) => {
      const controller = new AbortController()
      aborts.current.set(key, controller)
      try {
        const id = await begin()
        const onProgress = (sentBytes: number): void => change(key, { sentBytes })
        const options = { maxMb, onProgress, signal: controller.signal }
        const outcome = await uploadFile(pathOf(id), { file, path: file.name }, options)
        if (controller.signal.aborted) return
        if (!outcome.ok) return change(key, { problem: outcome })
        await look(id)
        drop(key)
      } catch (thrown) {
        if (!controller.signal.aborted) change(key, { problem: problemOf(thrown) })
      }
    },
    [begin, change, drop, look, maxMb],
  )

  useEffect(() => {
    if (picked.length === 0) return
    onTaken()
    const fresh = picked.map((file) => ({ key: nextKey.current++, file, sentBytes: 0, problem: null }))
    // Picked files are an event that arrives as a prop, because this part of the page is loaded with the first of them.
    // oxlint-disable-next-line react/set-state-in-effect
    setSending((all) => [...all, ...fresh])
    for (const { key, file } of fresh) void send(key, file)
  }, [picked, onTaken, send])

  const isReading = attached.some(isBeingRead)
  useEffect(() => {
    if (!isReading) return undefined
    // A lost connection is no reason to stop looking: the next look finds what has become of it.
    const timer = setInterval(
      () =>
        void begin()
          .then(look)
          .catch(() => undefined),
      lookEveryMs,
    )
    return () => clearInterval(timer)
  }, [isReading, begin, look])

  const act = useCallback(
    async (documentId: string, method: 'DELETE' | 'POST') => {
      try {
        const id = await begin()
        const path = `${pathOf(id)}/${encodeURIComponent(documentId)}`
        await fetchJson(method === 'POST' ? `${path}/retry` : path, { method })
        await look(id)
        return true
      } catch (thrown) {
        const { message, requestId } = problemOf(thrown)
        toastError(message, requestId)
        return false
      }
    },
    [begin, look],
  )

  return {
    sending,
    drop,
    sendAgain: (key: number) => {
      const again = sending.find((one) => one.key === key)
      if (!again) return
      change(key, { problem: null, sentBytes: 0 })
      void send(key, again.file)
    },
    remove: (documentId: string) => act(documentId, 'DELETE'),
    readAgain: (documentId: string) => act(documentId, 'POST'),
  }
}
