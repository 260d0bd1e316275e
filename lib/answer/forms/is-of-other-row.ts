import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import { subjectStems } from '@/lib/domain/text/subject-stems'

/** Where a cell stands: what its row is about, and what the other rows are about. */
export type CellPlace = { readonly row: string; readonly others: readonly string[] }

/**
 * Whether the sentences that say what a cell says name another row of its table and not its own: the 27 of "Graz has 27 days. Linz has 25."
 * in the row of Linz. A span of both sentences has every word and number of the claim, so that the check of sentences alone lets it pass.
 * @param spans the texts that were found to carry the cell
 */
export function isOfOtherRow(value: string, { row, others }: CellPlace, spans: readonly string[]): boolean {
  const mine = subjectStems(row)
  const holding = spans
    .flatMap((span) => splitSentences(span).map(({ start, end }) => span.slice(start, end)))
    .filter((sentence) => holds(sentence, value))
  const isForeign = (sentence: string): boolean => {
    const stems = new Set(subjectStems(sentence))
    // What both names have in common tells them apart from nothing.
    const own = mine.filter((stem) => !others.some((other) => subjectStems(other).includes(stem)))
    const hasOwn = own.length > 0 ? own.some((stem) => stems.has(stem)) : mine.every((stem) => stems.has(stem))
    return !hasOwn && others.some((other) => namesIn(stems, other, mine))
  }
  return holding.length > 0 && holding.every(isForeign)
}

function namesIn(stems: ReadonlySet<string>, other: string, mine: readonly string[]): boolean {
  const own = subjectStems(other).filter((stem) => !mine.includes(stem))
  return own.length > 0 && own.every((stem) => stems.has(stem))
}

function holds(sentence: string, value: string): boolean {
  const numbers = new Set(parseNumbers(sentence).map((one) => one.value))
  const stems = new Set(subjectStems(sentence))
  const words = subjectStems(value).filter((stem) => !/^\d/.test(stem))
  return parseNumbers(value).every((one) => numbers.has(one.value)) && words.every((stem) => stems.has(stem))
}
