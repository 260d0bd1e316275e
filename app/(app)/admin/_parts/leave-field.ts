import type { KeyboardEvent } from 'react'

/** Esc leaves the field, so that the next key is a command again; so does Ctrl or ⌘ with Enter. */
export function leaveField(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
  event.preventDefault()
  event.currentTarget.blur()
}
