import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** Two questions that differ by this many words at most ask the same of two things. */
const mostWords = 3

/** Words that only the one and only the other of two questions has; null where they ask for different things. */
function apartOf(parts: readonly string[]): readonly string[] | null {
  const [one, other, ...more] = parts.map((part) => tokenizeWords(part).map(({ stem }) => stem))
  if (!one || !other || more.length > 0) return null
  const apart = [one.filter((stem) => !other.includes(stem)), other.filter((stem) => !one.includes(stem))]
  return apart.some((stems) => stems.length === 0 || stems.length > mostWords) ? null : apart.flat()
}

/** The same is asked of two things. */
export const isCompared = (parts: readonly string[]): boolean => apartOf(parts) !== null

/** Whether a text has what sets each of two questions apart: "40" and "80" of the warranty of the Boreal 40 and of the Boreal 80. */
export function tellsBoth(text: string, parts: readonly string[]): boolean {
  const said = new Set(tokenizeWords(text).map(({ stem }) => stem))
  return apartOf(parts)?.every((stem) => said.has(stem)) === true
}
