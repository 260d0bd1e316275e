import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const stems = (text: string): Set<string> => new Set(tokenizeWords(text).map(({ stem }) => stem))

/** The share (0..1) of the content words of `wanted` that `text` has, by their stems; 0 where nothing is wanted. */
export function contentCover(text: string, wanted: string): number {
  const sought = [...stems(wanted)].filter((stem) => !isStopWord(stem))
  const there = stems(text)
  return sought.length === 0 ? 0 : sought.filter((stem) => there.has(stem)).length / sought.length
}
