import { isStopWord } from '@/lib/domain/text/stop-words'

/** Share of an acronym's letters that begin a word of its long form, at least, where that has several words. */
const leastInitials = 0.5
/** A long form of one word ("Datenschutzgrundverordnung") is this many times as long as its acronym at least. */
const leastTimesLonger = 2.5

/**
 * The end of a text that an acronym stands for, after Schwartz and Hearst (2003): its letters are found from the right, and the first one begins a
 * word. Stricter than theirs, because nobody checks here what "Form (F)" means: half of the letters begin words, too. Null where there is none.
 * @param before the words in front of the acronym, or all of a text that must be its long form
 */
export function findLongForm(acronym: string, before: string): string | null {
  const letters = acronym.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  const text = lastWords(before.trim(), Math.min(letters.length + 5, letters.length * 2))
  const start = matchFromRight(letters, text)
  if (start === null) return null
  const found = text.slice(start).trim()
  return isLikely(acronym, letters, found) ? found : null
}

function lastWords(text: string, count: number): string {
  return text.split(/\s+/).slice(-count).join(' ')
}

function matchFromRight(letters: readonly string[], text: string): number | null {
  const lower = text.toLowerCase()
  let at = lower.length
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] ?? ''
    at = placeBefore(lower, letter, at, index === 0)
    if (at < 0) return null
  }
  return lower.lastIndexOf(' ', at) + 1
}

/** Where a letter stands last before a place; -1 where it does not. */
function placeBefore(text: string, letter: string, before: number, beginsWord: boolean): number {
  if (before <= 0) return -1
  const at = text.lastIndexOf(letter, before - 1)
  const isInside = beginsWord && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
  return isInside ? placeBefore(text, letter, at, beginsWord) : at
}

function isLikely(acronym: string, letters: readonly string[], found: string): boolean {
  const words = found.split(/[\s\-–/]+/).filter((word) => word !== '')
  const [first = ''] = words
  if (found.length <= acronym.length + 1 || isStopWord(first.toLowerCase()) || words.includes(acronym)) return false
  if (/["“”„|()[\]{}<>=]|\d{3,}/.test(found) || words.some((word) => word === acronym.toLowerCase())) return false
  if (words.length === 1) return found.length >= letters.length * leastTimesLonger && /^\p{L}+$/u.test(found)
  return inOrder(letters, words.map(initialOf)) >= letters.length * leastInitials
}

const initialOf = (word: string): string => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toLowerCase()

/** How many of the letters are initials, in order. */
function inOrder(letters: readonly string[], initials: readonly string[]): number {
  let row = initials.map(() => 0)
  for (const letter of letters) {
    const next: number[] = []
    for (const [index, initial] of initials.entries()) {
      const before = row[index - 1] ?? 0
      next.push(Math.max(row[index] ?? 0, next[index - 1] ?? 0, initial === letter ? before + 1 : 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
