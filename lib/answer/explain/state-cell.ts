import type { Claim } from '@/lib/domain/answer'
import { stripMarkers } from '../split-claims'

const divider = /^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/

/** What a claim was checked as: of a table's cell "row — column: value", because the value alone says nothing; otherwise its own words. */
export function stateCell(text: string, claim: Pick<Claim, 'text' | 'start'>): string {
  const lines = text.slice(0, claim.start).split('\n')
  const opened = lines.pop() ?? ''
  const column = opened.split('|').length - 2
  const head = lines.findLastIndex((line) => divider.test(line))
  const isInTable = head > 0 && lines.slice(head + 1).every((line) => line.startsWith('|'))
  if (!opened.startsWith('|') || column < 1 || !isInTable) return claim.text
  return `${cellsOf(opened)[0] ?? ''} — ${cellsOf(lines[head - 1] ?? '')[column] ?? ''}: ${claim.text}`
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1)
    .map((cell) => stripMarkers(cell).trim())
