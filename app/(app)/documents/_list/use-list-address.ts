'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { listHref, readListAddress, type ListAddress } from '../read-list-address'

/** Browsers refuse an address that changes with every letter. */
const writeAfterMs = 300

const readLocation = (): ListAddress => readListAddress(Object.fromEntries(new URLSearchParams(location.search)))

/**
 * The list's address, changed at once and without asking the server for the page again. The browser's address follows; going into a
 * folder is a step that the back button takes back.
 */
export function useListAddress(initial: ListAddress) {
  const [address, setAddress] = useState(initial)
  const timer = useRef<NodeJS.Timeout | null>(null)
  const latest = useRef(initial)
  const take = useCallback((next: ListAddress) => {
    latest.current = next
    setAddress(next)
  }, [])
  const change = useCallback(
    (part: Partial<ListAddress>) => {
      const left = latest.current
      const next = { ...left, ...part }
      take(next)
      const isUnwritten = timer.current !== null
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
      if ('folder' in part) {
        // What the step leads back to must be what was left, also when that was not written yet.
        if (isUnwritten) window.history.replaceState(null, '', listHref(left, {}))
        return window.history.pushState(null, '', listHref(next, {}))
      }
      timer.current = setTimeout(() => {
        timer.current = null
        window.history.replaceState(null, '', listHref(latest.current, {}))
      }, writeAfterMs)
    },
    [take],
  )
  // A link to another address of this page: the server has made the page for it.
  const key = JSON.stringify(initial)
  useEffect(() => {
    if (timer.current === null) take(readLocation())
    // `key` says that the server has made the page again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, take])
  useEffect(() => {
    const goBack = (): void => take(readLocation())
    window.addEventListener('popstate', goBack)
    return () => {
      window.removeEventListener('popstate', goBack)
      if (timer.current) clearTimeout(timer.current)
    }
  }, [take])
  return { address, change }
}
