import { contentStems } from './content-stems'

/**
 * The part of a text that the cross-encoder is shown: at most `maxChars`, beginning with the last sentence
 * from which the window still has most of the query's words: what follows the words says more than what leads to them. A cross-encoder's time grows with length, and the answer is seldom in the whole of a long chunk.
 */
export function selectWindow(query: string, text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const wanted = new Set(contentStems(query))
  const starts = [0, ...Array.from(text.matchAll(/[.!?\n]\s+/g), (match) => match.index + match[0].length)]
  let best = { start: 0, hits: -1 }
  for (const start of starts) {
    if (start > 0 && start > text.length - maxChars / 2) break
    const window = text.slice(start, start + maxChars)
    const hits = new Set(contentStems(window).filter((stem) => wanted.has(stem))).size
    if (hits > best.hits || (hits > 0 && hits === best.hits)) best = { start, hits }
  }
  return text.slice(best.start, best.start + maxChars)
}
