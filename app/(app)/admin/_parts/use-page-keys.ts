'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { isTyping } from './is-typing'

/** Keys work anywhere on the page but in fields and above an open layer, where arrows and letters have their own meaning. */
export function usePageKeys(find: (key: string) => (() => void) | undefined): void {
  const latest = useRef(find)
  // With the screen, not after it: a key that is pressed as soon as something is seen is meant for it.
  useLayoutEffect(() => {
    latest.current = find
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return
      const command = latest.current(event.key)
      if (!command) return
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
