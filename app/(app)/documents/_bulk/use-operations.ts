'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OperationBody } from '@/app/api/v1/documents/_lib/to-operation'
import { fetchJson } from '../../_chat/fetch-json'

const pollEveryMs = 1000

export const isOpen = ({ status }: Pick<OperationBody, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

/**
 * What is being done to many documents, and what of it this tab has seen end and not put away. Asked for when the page opens, and
 * then once a second while anything is under way. `onEnded` is told when one has ended.
 */
export function useOperations(isAdmin: boolean, onEnded: () => void) {
  const [operations, setOperations] = useState<readonly OperationBody[]>([])
  const [round, setRound] = useState(0)
  const seen = useRef(new Set<string>())
  const putAway = useRef(new Set<string>())
  const told = useRef(new Set<string>())
  const tell = useRef(onEnded)
  useEffect(() => {
    tell.current = onEnded
  }, [onEnded])
  useEffect(() => {
    if (!isAdmin) return undefined
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const look = async (): Promise<void> => {
      const answer = await fetchJson<{ items: OperationBody[] }>('/api/v1/documents/operations', {
        signal: controller.signal,
      }).catch(() => null)
      if (controller.signal.aborted) return
      if (answer) {
        const open = answer.items.filter(isOpen)
        for (const { id } of open) seen.current.add(id)
        const shown = answer.items.filter(({ id }) => seen.current.has(id) && !putAway.current.has(id))
        setOperations(shown)
        const ended = shown.filter((one) => !isOpen(one) && !told.current.has(one.id))
        for (const { id } of ended) told.current.add(id)
        if (ended.length > 0) tell.current()
        if (open.length === 0) return
      }
      timer = setTimeout(() => void look(), pollEveryMs)
    }
    void look()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
    // `round` is what begins the looking again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [isAdmin, round])
  /** One was started here, which may have ended before the next look, or stopped. */
  const watch = useCallback((startedId?: string) => {
    if (startedId !== undefined) seen.current.add(startedId)
    setRound((number) => number + 1)
  }, [])
  const dismiss = useCallback((id: string) => {
    putAway.current.add(id)
    setOperations((old) => old.filter((one) => one.id !== id))
  }, [])
  return { operations, watch, dismiss }
}
