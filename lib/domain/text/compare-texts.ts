import { diffSequences } from './diff-sequences'

export type TextPart = { readonly isChanged: boolean; readonly text: string }

/** A stretch of lines that both have, or one that differs, with the words in it that do. */
export type ComparedRow =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly before: readonly TextPart[]; readonly after: readonly TextPart[] }

/**
 * Two texts side by side: first by lines, then, within lines that differ, by words. Spaces at the ends of lines and empty lines do not count.
 * @returns null when they have so little in common that a comparison says nothing
 */
export function compareTexts(before: string, after: string): ComparedRow[] | null {
  const steps = diffSequences(linesOf(before), linesOf(after), { keyOf: (line) => line.trim() })
  if (steps === null) return null
  const rows: ComparedRow[] = []
  let [same, removed, added]: [string[], string[], string[]] = [[], [], []]
  const endSame = (): void => {
    if (same.length > 0) rows.push({ kind: 'same', lines: same })
    same = []
  }
  const endChange = (): void => {
    if (removed.length + added.length > 0) rows.push(compareWords(removed.join('\n'), added.join('\n')))
    removed = []
    added = []
  }
  for (const { kind, value } of steps) {
    if (kind === 'same') endChange()
    else endSame()
    if (kind === 'same') same.push(value)
    else if (kind === 'removed') removed.push(value)
    else added.push(value)
  }
  endSame()
  endChange()
  return rows
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Words with the spaces after them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []

/** Two texts with the words marked that only one of them has; all of them when hardly any is in both. */
export function compareWords(before: string, after: string): Extract<ComparedRow, { kind: 'changed' }> {
  const steps = diffSequences(wordsOf(before), wordsOf(after), { keyOf: (word) => word.trim() })
  if (steps === null) {
    const whole = (text: string): TextPart[] => [{ isChanged: true, text }]
    return { kind: 'changed', before: whole(before), after: whole(after) }
  }
  const side = (other: 'removed' | 'added'): TextPart[] => {
    const parts: TextPart[] = []
    for (const { kind, value } of steps) {
      if (kind === other) continue
      const isChanged = kind !== 'same'
      const last = parts.at(-1)
      if (last?.isChanged === isChanged) parts[parts.length - 1] = { isChanged, text: last.text + value }
      else parts.push({ isChanged, text: value })
    }
    return parts
  }
  return { kind: 'changed', before: side('added'), after: side('removed') }
}
