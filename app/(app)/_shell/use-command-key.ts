import { useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** What the key for commands is called on this machine. The server does not know, and says what most keyboards say. */
export function useCommandKey(): '⌘' | 'Ctrl' {
  return useSyncExternalStore(
    neverChanges,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  )
}
