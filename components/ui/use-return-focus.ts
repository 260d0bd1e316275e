'use client'
import { useRef } from 'react'

/**
 * Focus goes back to what had it when a layer opened. Radix does so for layers with a trigger of their own; one that is opened by
 * state has none, and the focus would be lost to the page.
 */
export function useReturnFocus(hasTrigger: boolean) {
  const opener = useRef<Element | null>(null)
  return {
    /** Called before the layer takes the focus. */
    remember: () => {
      opener.current = document.activeElement
    },
    giveBack: (event: Event) => {
      if (hasTrigger || !(opener.current instanceof HTMLElement)) return
      event.preventDefault()
      opener.current.focus()
    },
  }
}
