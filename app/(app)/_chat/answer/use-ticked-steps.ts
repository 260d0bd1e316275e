import { useSyncExternalStore } from 'react'
import { z } from 'zod'

const prefix = 'footnote.steps.'
const tickedSchema = z.array(z.int())
const listeners = new Set<() => void>()

/** What this browser remembers; a reader who forbids that can tick all the same, until the page is left. */
const unkept = new Map<string, string>()

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? '[]'
  } catch {
    return unkept.get(key) ?? '[]'
  }
}

function write(key: string, ticked: readonly number[]): void {
  try {
    if (ticked.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(ticked))
    unkept.delete(key)
  } catch {
    unkept.set(key, JSON.stringify(ticked))
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Another tab with the same answer.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function parse(stored: string): number[] {
  try {
    return tickedSchema.catch([]).parse(JSON.parse(stored))
  } catch {
    return []
  }
}

/** The steps of an answer that its reader has ticked off, by number. Kept in this browser and sent nowhere. */
export function useTickedSteps(answerId: string): { ticked: readonly number[]; toggle: (step: number) => void } {
  const key = `${prefix}${answerId}`
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '[]',
  )
  const ticked = parse(stored)
  const toggle = (step: number) =>
    write(key, ticked.includes(step) ? ticked.filter((one) => one !== step) : [...ticked, step])
  return { ticked, toggle }
}
