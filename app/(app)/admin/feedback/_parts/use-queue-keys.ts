'use client'
import { reviewLabels, type ReviewLabel } from '@/lib/domain/review-labels'
import { usePageKeys } from '../../_parts/use-page-keys'

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

export const useQueueKeys = (commands: QueueCommands): void => usePageKeys((key) => findCommand(commands, key))
