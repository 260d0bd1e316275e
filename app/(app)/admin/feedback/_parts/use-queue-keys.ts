'use client'
import { useEffect, useRef } from 'react'
import { reviewLabels, type ReviewLabel } from '@/lib/domain/review-labels'
import { isTyping } from './is-typing'

export type QueueCommands = {
  readonly next: () => void
  readonly previous: () => void
  readonly label: (label: ReviewLabel) => void
  readonly correct: () => void
  readonly golden: () => void
  readonly take: () => void
  readonly note: () => void
  readonly close: () => void
  readonly help: () => void
}

/** The command of a key; undefined for every other key. */
export function findCommand(commands: QueueCommands, key: string): (() => void) | undefined {
  const label = /^[1-9]$/.test(key) ? reviewLabels[Number(key) - 1] : undefined
  if (label) return () => commands.label(label)
  const byKey: Record<string, () => void> = {
    j: commands.next,
    ArrowDown: commands.next,
    k: commands.previous,
    ArrowUp: commands.previous,
    c: commands.correct,
    g: commands.golden,
    a: commands.take,
    n: commands.note,
    e: commands.close,
    '?': commands.help,
  }
  return byKey[key]
}

/** Keys work anywhere on the page but in fields and above an open layer, where arrows and letters have their own meaning. */
export function useQueueKeys(commands: QueueCommands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return
      const command = findCommand(latest.current, event.key)
      if (!command) return
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
