import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { collectUnits, type Unit } from './collect-units'
import { composeQuotes, type Quote } from './compose-quotes'
import type { FootnoteOptions } from './footnote-options'
import { isInstruction } from './is-instruction'
import { readQuestion } from './read-question'

/** Sentences of a summary. */
const mostSentences = 8
/** Of a passage: a short document is one or two of them. */
const mostOfPassage = 4
/** Words of a sentence that can stand alone. */
const [fewest, most] = [6, 45]
/** What the first sentence of a passage has ahead of the others: it most often says what the others are about. */
const leadBonus = 0.35
const numberBonus = 0.1

/**
 * A document summed up in its own sentences: of each passage the one that shares most with the document as a whole, in the document's order and
 * under its headings. Nothing is written.
 */
export function summariseExtractively(input: FootnoteOptions): readonly Quote[] {
  const { passages } = input
  const units = collectUnits(passages).filter((unit) => !isInstruction(unit.text))
  const whole = units.filter(canStandAlone)
  // A register is shown by some of its rows.
  const candidates = whole.length > 0 ? whole : units.filter(({ kind }) => kind !== 'heading')
  const ofEach = Math.min(mostOfPassage, Math.ceil(mostSentences / Math.max(1, passages.length)))
  const weights = weighStems(candidates)
  const best = passages.flatMap((_, at) => {
    const own = candidates.filter((unit) => unit.passage === at)
    const rated = own.map((unit) => ({ unit, score: rate(unit, weights, unit === own[0]) }))
    return rated.toSorted((a, b) => b.score - a.score).slice(0, ofEach)
  })
  const chosen = new Set(distinct(best).map(({ unit }) => unit))
  const inOrder = candidates.filter((unit) => chosen.has(unit))
  const isDivided = new Set(inOrder.map(headingOf)).size > 1
  const labelOf = (unit: Unit): string | null => (isDivided && headingOf(unit) ? `${headingOf(unit)}:` : null)
  return composeQuotes(readQuestion(input.question), inOrder, units, passages, labelOf)
}

const headingOf = ({ heading }: Unit): string =>
  (heading.split(' > ').at(-1) ?? '').replace(/^(?:#+\s*)?(?:\d+(?:\.\d+)*\.?\s+)?/, '').replace(/[:.]$/, '')

function canStandAlone({ kind, text, cells, leadIn }: Unit): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const isWhole = kind === 'sentence' ? /[.!…)”"]$/.test(text) : kind === 'list-item' && leadIn === null
  return isWhole && cells === null && words >= fewest && words <= most && !/·.*·/.test(text)
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    tokenizeWords(text)
      .map((word) => word.stem)
      .filter((stem) => !isStopWord(stem) && !/^\d/.test(stem)),
  )

/** Of each stem in how many passages it stands: what a document is about is said again and again. */
function weighStems(units: readonly Unit[]): Map<string, number> {
  const holders = new Map<string, Set<number>>()
  for (const unit of units)
    for (const stem of stemsOf(unit.text)) holders.set(stem, (holders.get(stem) ?? new Set()).add(unit.passage))
  return new Map([...holders].map(([stem, passages]) => [stem, Math.log(1 + passages.size)]))
}

function rate(unit: Unit, weights: ReadonlyMap<string, number>, isFirst: boolean): number {
  const stems = [...stemsOf(unit.text)]
  const sum = stems.reduce((total, stem) => total + (weights.get(stem) ?? 0), 0)
  // By the root of the length: a long sentence has more in common with anything.
  return sum / Math.sqrt(stems.length || 1) / 3 + (isFirst ? leadBonus : 0) + (/\d/.test(unit.text) ? numberBonus : 0)
}

type Rated = { readonly unit: Unit; readonly score: number }

/** The best of them without those that say nearly the same as a better one. */
function distinct(rated: readonly Rated[]): Rated[] {
  const kept: Rated[] = []
  for (const one of rated.toSorted((a, b) => b.score - a.score)) {
    const stems = stemsOf(one.unit.text)
    const repeats = kept.some(
      ({ unit }) => [...stemsOf(unit.text)].filter((stem) => stems.has(stem)).length > stems.size * 0.7,
    )
    if (!repeats && kept.length < mostSentences) kept.push(one)
  }
  return kept
}
