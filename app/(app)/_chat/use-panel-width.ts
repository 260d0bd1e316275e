'use client'
import { useState } from 'react'

const storageKey = 'footnote-source-width'
const narrowest = 360

function clamp(width: number): number {
  return Math.round(Math.max(narrowest, Math.min(width, window.innerWidth - 640)))
}

/** Width of the source panel in px, kept in this browser. Leaves the chat a readable column. */
export function usePanelWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState<number | null>(null)
  const set = (next: number) => {
    const clamped = clamp(next)
    setWidth(clamped)
    try {
      localStorage.setItem(storageKey, String(clamped))
    } catch {
      // Storage is switched off: the width lasts as long as the page.
    }
  }
  return [width ?? initialWidth(), set]
}

function initialWidth(): number {
  if (typeof window === 'undefined') return narrowest
  let stored = 0
  try {
    stored = Number(localStorage.getItem(storageKey))
  } catch {
    stored = 0 // Storage is switched off.
  }
  return clamp(stored || window.innerWidth * 0.42)
}
