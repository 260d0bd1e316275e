'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

const prefix = 'footnote-draft:'

function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return '' // Storage is switched off: drafts then live as long as the page.
  }
}

function writeDraft(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Storage is full or switched off: the text stays on screen all the same.
  }
}

/** The unsent question of one conversation; survives a reload in this browser. `slot` is the conversation's id, or "new"; `begun`: how it begins. */
export function useDraft(slot: string, begun = ''): [string, (text: string) => void] {
  const [text, setText] = useState(begun)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = prefix + slot
  // After mounting: the server knows no draft, so the first render must not show one. Who was quicker and typed keeps what was typed.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setText((typed) => typed || readDraft(key)), [key])
  const change = useCallback(
    (next: string) => {
      setText(next)
      clearTimeout(timer.current)
      // Sending empties the draft at once; while typing, a write in every pause is enough.
      if (next === '') writeDraft(key, '')
      else timer.current = setTimeout(() => writeDraft(key, next), 250)
    },
    [key],
  )
  return [text, change]
}
