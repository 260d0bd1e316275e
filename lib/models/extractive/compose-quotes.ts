import type { ExtractivePassage } from './footnote-options'
import type { Unit } from './collect-units'
import { headingValue } from './heading-value'
import type { Question } from './read-question'
import { showUnit } from './show-unit'

/** One quoted piece: the text to show, the passage it is from, and the spans (offsets into the passage's text) that it quotes. */
export type Quote = {
  readonly passage: number
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** What stands before it in the answer. */
  readonly separator: string
}

const openingPronoun =
  /^(?:(?:in|at|for|bei|für)\s\p{Lu}[\p{L}-]+,?\s)?(?:(?:but|and|so|however|also|then|thus|therefore|instead|otherwise|as such|in addition|for this),?\s+)?(?:it|they|he|she|this|these|those|such|its|their|his|her|that|the latter|the former|both|there|here)\b/iu

/**
 * Makes the chosen units readable, in their order: a sentence that begins with a pronoun brings the one before it, a list item its
 * lead-in. `labelOf` is a line above a unit that says what it is from, such as the edition.
 */
export function composeQuotes(
  question: Question,
  chosen: readonly Unit[],
  all: readonly Unit[],
  passages: readonly ExtractivePassage[],
  labelOf: (unit: Unit) => string | null,
): Quote[] {
  const quotes: Quote[] = []
  const used = new Set<string>()
  const add = (unit: Unit, separator: string): void => {
    const key = `${unit.passage}:${unit.start}`
    if (used.has(key)) return
    used.add(key)
    const marker = ` [${unit.passage + 1}]`
    quotes.push({
      passage: unit.passage,
      text: showUnit(question, unit).replace(/((?:[.!?…]+["'”’»)]*)?)$/u, `${marker}$1`),
      spans: [{ start: unit.start, end: unit.end }],
      separator: quotes.length === 0 ? separator.trimStart() : separator,
    })
  }
  const asList = chosen.length > 1 && chosen.every((unit) => unit.kind !== 'sentence')
  let shownLeadIn: number | null = null
  let shownLabel: string | null = null
  let shownHeading: number | null = null
  for (const unit of chosen) {
    const label = labelOf(unit)
    if (label !== null && label !== shownLabel) {
      shownLabel = label
      quotes.push({ passage: unit.passage, text: label, spans: [], separator: quotes.length === 0 ? '' : '\n\n' })
    }
    const heading = headingValue(question, unit)
    if (heading && shownHeading !== heading.start) {
      shownHeading = heading.start
      const { start, end, text } = heading
      // With a stop it is a sentence, which is checked and cited by itself.
      const stop = /[.!?]$/.test(text) ? '' : '.'
      const separator = quotes.length === 0 ? '' : '\n\n'
      quotes.push({
        passage: unit.passage,
        text: `${text} [${unit.passage + 1}]${stop}`,
        spans: [{ start, end }],
        separator,
      })
    }
    if (unit.leadIn && shownLeadIn !== unit.leadIn.start) {
      shownLeadIn = unit.leadIn.start
      const text = unit.leadIn.text
      quotes.push({ passage: unit.passage, text, spans: [], separator: quotes.length === 0 ? '' : '\n\n' })
    }
    const before = unit.kind === 'sentence' && openingPronoun.test(unit.text) ? previous(unit, all, passages) : null
    if (before) add(before, ' ')
    // A row ends with no stop: what stands behind it on its line would be read as a part of it.
    const closed = /[.!?…:]["'”’»)]*$/u.test(quotes.at(-1)?.text.replace(/\s\[\d+\]/g, '') ?? '.')
    const isItem = unit.kind === 'list-item' && (unit.leadIn !== null || asList || label !== null)
    const separator = isItem || asList || label !== null ? '\n- ' : unit.kind === 'sentence' && closed ? ' ' : '\n\n'
    add(unit, quotes.length === 0 && !isItem && !asList ? '' : asList && quotes.length === 0 ? '- ' : separator)
  }
  return quotes
}

/** The sentence right before, when nothing but white space stands between and it is short enough to be read along. */
function previous(unit: Unit, all: readonly Unit[], passages: readonly ExtractivePassage[]): Unit | null {
  const before = all.find((other) => other.passage === unit.passage && other.index === unit.index - 1)
  if (!before || before.kind !== 'sentence' || before.text.length > 350) return null
  const between = passages[unit.passage]?.text.slice(before.end, unit.start) ?? ''
  return between.trim() === '' && !between.includes('\n\n') ? before : null
}
