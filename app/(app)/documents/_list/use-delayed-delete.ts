'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toastDone } from '@/components/ui/toast'

/** As long as the undo toast stands. */
const graceMs = 8000

/**
 * Deleting with a way back: the row disappears at once, the deletion itself starts when the toast goes. Leaving the page starts
 * it too, so that what a person saw disappear does not come back.
 */
export function useDelayedDelete(deleteNow: (id: string) => Promise<unknown>) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const waiting = useRef(new Map<string, NodeJS.Timeout>())

  const start = useCallback(
    (id: string) => {
      clearTimeout(waiting.current.get(id))
      waiting.current.delete(id)
      const show = (): void => setHidden((old) => new Set([...old].filter((other) => other !== id)))
      const finish = async (): Promise<void> => {
        await deleteNow(id)
        show()
      }
      void finish()
    },
    [deleteNow],
  )

  const remove = useCallback(
    (id: string, message: string) => {
      setHidden((old) => new Set([...old, id]))
      waiting.current.set(
        id,
        setTimeout(() => start(id), graceMs),
      )
      toastDone(message, () => {
        clearTimeout(waiting.current.get(id))
        waiting.current.delete(id)
        setHidden((old) => new Set([...old].filter((other) => other !== id)))
      })
    },
    [start],
  )

  useEffect(() => {
    const pending = waiting.current
    const flush = (): void => [...pending.keys()].forEach((id) => start(id))
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [start])
  return { hidden, remove }
}
