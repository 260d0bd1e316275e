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
  const write = useCallback(() => {
    if (timer.current === null) return
    clearTimeout(timer.current)
    timer.current = null
    window.history.replaceState(null, '', listHref(latest.current, {}))
  }, [])
  const change = useCallback(
    (part: Partial<ListAddress>) => {
      // What a step leads back to must be what was left, also when that was not written yet.
      if ('folder' in part || 'collection' in part) write()
      take({ ...latest.current, ...part })
      // The caller goes to the collection's own page.
      if ('collection' in part) return
      if ('folder' in part) return window.history.pushState(null, '', listHref(latest.current, {}))
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(write, writeAfterMs)
    },
    [take, write],
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
    // Written after a link is followed, the address would take its reader back to this page.
    const leaving = ['click', 'focusout'] as const
    for (const type of leaving) document.addEventListener(type, write, true)
    return () => {
      window.removeEventListener('popstate', goBack)
      for (const type of leaving) document.removeEventListener(type, write, true)
      if (timer.current) clearTimeout(timer.current)
    }
  }, [take, write])
  return { address, change }
}
