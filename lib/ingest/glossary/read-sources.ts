import type { NewSource } from '@/db/queries/glossary/store-mined'
import { isWordlike } from '@/lib/domain/text/is-wordlike'
import { toTermKey } from '@/lib/domain/text/to-term-key'
import { mineTerms } from './mine/mine-terms'
import type { MinedTerm } from './mine/mined-term'

/** A text is read in pieces of about this many characters, which take some ten milliseconds each. */
const pieceLength = 100_000
/** What is shown around the words that explain a term. */
const around = 160
/** Longest wording that a glossary holds. */
const longest = 120

/** Every term that a text explains, with the passage that does, each pair once. @param pause is waited for between two pieces */
export async function readSources(text: string, pause: () => Promise<unknown>): Promise<NewSource[]> {
  const found = new Map<string, NewSource>()
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from)
    for (const term of mineTerms(text.slice(from, to))) {
      const source = toSource(text, { ...term, start: from + term.start, end: from + term.end })
      const key = `${source.termKey}\n${source.meaningKey}`
      const isShort = term.term.length <= longest && term.meaning.length <= longest
      if (isShort && !found.has(key)) found.set(key, source)
    }
    from = to
    if (from < text.length) await pause()
  }
  return [...found.values()]
}

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= pieceLength) return text.length
  const line = text.lastIndexOf('\n', from + pieceLength)
  return line > from ? line + 1 : from + pieceLength
}

function toSource(text: string, { kind, term, meaning, start, end }: MinedTerm): NewSource {
  const passageStart = startOfPassage(text, start)
  const passageEnd = endOfPassage(text, end)
  return {
    term,
    meaning,
    termKey: toTermKey(term),
    meaningKey: toTermKey(meaning),
    onlyCapitals: kind === 'acronym' && isWordlike(term),
    passage: text.slice(passageStart, passageEnd),
    passageStart,
    spanStart: start - passageStart,
    spanEnd: end - passageStart,
  }
}

/** Not beyond the paragraph, and not in the middle of a word. */
function startOfPassage(text: string, start: number): number {
  const from = Math.max(0, start - around)
  const before = text.slice(from, start)
  const paragraph = [...before.matchAll(/\n\s*\n/gu)].at(-1)
  if (paragraph) return from + paragraph.index + paragraph[0].length
  return from === 0 ? 0 : from + (/\s/u.exec(before)?.index ?? before.length - 1) + 1
}

function endOfPassage(text: string, end: number): number {
  const behind = text.slice(end, end + around)
  const paragraph = /\n\s*\n/u.exec(behind)
  if (paragraph) return end + paragraph.index
  return end + behind.length === text.length ? text.length : end + (/\s+\S*$/u.exec(behind)?.index ?? behind.length)
}
