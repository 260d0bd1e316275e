import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { ExtractivePassage } from './footnote-options'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import { renderCells, type Unit } from './collect-units'
import type { Question } from './read-question'

/** One quoted piece: the text to show, the passage it is from, and the spans (offsets into the passage's text) that it quotes. */
export type Quote = {
  readonly passage: number
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** What stands before it in the answer. */
  readonly separator: string
}

const mostQuotes = 4
/** A further sentence must come this near to the best one (in the scorer's units) to be worth a reader's time. */
const nearness = { fact: 1, open: 2.5 }

const openingPronoun =
  /^(?:(?:but|and|so|however|also|then|thus|therefore|instead|otherwise|as such|in addition|for this),?\s+)?(?:it|they|he|she|this|these|those|such|its|their|his|her|that|the latter|the former|both|there|here)\b/i

/**
 * Chooses one to four pieces, the best first and then in reading order, and makes each readable: a sentence that begins with a
 * pronoun brings the one before it, a list item its lead-in.
 * @param scored best evidence first
 */
export function selectQuotes(
  question: Question,
  scored: readonly ScoredUnit[],
  all: readonly Unit[],
  passages: readonly ExtractivePassage[],
  floor: number,
): Quote[] {
  const [lead] = scored
  if (!lead) return []
  const margin = question.type === 'any' || question.wantsList ? nearness.open : nearness.fact
  const listMates = question.wantsList && lead.kind === 'list-item' ? siblings(lead, all) : []
  const more = scored
    .slice(1)
    .filter((unit) => unit.score >= Math.max(floor, lead.score - margin) && unit.stems.size > 2 && !repeats(unit, lead))
    .slice(0, (question.type === 'any' ? mostQuotes : 2) - 1)
  const rest = listMates.length > 1 ? listMates.filter((unit) => !same(unit, lead)) : more
  const chosen = listMates.length > 1 ? listMates : [lead, ...inReadingOrder(rest)]
  return compose(question, chosen, all, passages)
}

const same = (a: Unit, b: Unit): boolean => a.passage === b.passage && a.start === b.start

function inReadingOrder<Item extends Unit>(units: readonly Item[]): Item[] {
  return [...units].sort((a, b) => a.passage - b.passage || a.start - b.start)
}

/** The items of one list: neighbours with the same lead-in and heading, as many as a reader takes in at once. */
function siblings(lead: Unit, all: readonly Unit[]): Unit[] {
  const list = all.filter(
    (unit) =>
      unit.kind === 'list-item' &&
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      unit.leadIn?.start === lead.leadIn?.start,
  )
  return list.length <= 8 ? list : [lead]
}

function repeats(unit: RankedUnit, lead: RankedUnit): boolean {
  const shared = [...unit.stems].filter((stem) => lead.stems.has(stem)).length
  return shared >= 0.85 * Math.min(unit.stems.size, lead.stems.size)
}

/** Of a table row the columns that the question calls by their proper names (places, products), all of them when it names none. */
function shownText(question: Question, unit: Unit): string {
  const asked = unit.cells?.filter(({ name }, index) => index > 0 && namesColumn(question, name)) ?? []
  const [first] = unit.cells ?? []
  return first && asked.length > 0 ? renderCells([first, ...asked]) : unit.text
}

function namesColumn(question: Question, name: string): boolean {
  const words = tokenizeWords(name).filter((word) => !isStopWord(word.stem))
  return words.length > 0 && words.every((word) => question.names.includes(word.stem))
}

function compose(
  question: Question,
  chosen: readonly Unit[],
  all: readonly Unit[],
  passages: readonly ExtractivePassage[],
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
      text: shownText(question, unit).replace(/([.!?…]*["'”’»)]*)$/u, `${marker}$1`),
      spans: [{ start: unit.start, end: unit.end }],
      separator: quotes.length === 0 ? separator.trimStart() : separator,
    })
  }
  const asList = chosen.length > 1 && chosen.every((unit) => unit.kind !== 'sentence')
  let shownLeadIn: number | null = null
  for (const unit of chosen) {
    if (unit.leadIn && shownLeadIn !== unit.leadIn.start) {
      shownLeadIn = unit.leadIn.start
      const text = unit.leadIn.text
      quotes.push({ passage: unit.passage, text, spans: [], separator: quotes.length === 0 ? '' : '\n\n' })
    }
    const before = unit.kind === 'sentence' && openingPronoun.test(unit.text) ? previous(unit, all, passages) : null
    if (before) add(before, ' ')
    const isItem = unit.kind === 'list-item' && (unit.leadIn !== null || asList)
    const separator = isItem || asList ? '\n- ' : unit.kind === 'sentence' ? ' ' : '\n\n'
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
