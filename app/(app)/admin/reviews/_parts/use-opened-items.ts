'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toastError } from '@/components/ui/toast'
import type { OpenedItem } from '@/lib/evals/reviews/open-item'
import { open } from '../actions'

/**
 * Drawn answers, fetched before they are wanted: `wanted` are the one that is shown and those after it, so that the next is there when its key is
 * pressed. Undefined while one is on its way; null where it is closed by now.
 */
export function useOpenedItems(first: { id: string; opened: OpenedItem | null } | null, wanted: readonly string[]) {
  const [items, setItems] = useState<ReadonlyMap<string, OpenedItem | null>>(
    () => new Map(first ? [[first.id, first.opened]] : []),
  )
  const asked = useRef(new Set(first ? [first.id] : []))
  const load = useCallback(async (id: string): Promise<void> => {
    asked.current.add(id)
    const result = await open({ itemId: id }).catch(() => undefined)
    if (result?.ok || result?.error.code === 'not_found') {
      setItems((old) => new Map(old).set(id, result.ok ? result.data : null))
      return
    }
    // Asked again when it is wanted again.
    asked.current.delete(id)
    toastError('An answer could not be loaded. Check your connection and go on.')
  }, [])
  const key = wanted.join(' ')
  useEffect(() => {
    for (const id of key.split(' ')) if (id !== '' && !asked.current.has(id)) void load(id)
  }, [key, load])
  return (id: string): OpenedItem | null | undefined => items.get(id)
}
