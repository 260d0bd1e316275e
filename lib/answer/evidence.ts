import type { Passage } from '@/lib/domain/passage'
import { parseDates, type CalendarDate } from '@/lib/domain/text/parse-dates'
import { isUnitWord, parseNumbers, type Quantity } from '@/lib/domain/text/parse-numbers'
import { findTableHeaders } from '@/lib/domain/text/find-table-headers'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords, type Word } from '@/lib/domain/text/tokenize-words'

/** What a piece of text asserts, in comparable form. */
export type Facts = {
  readonly words: readonly Word[]
  /** Stems of words that carry a subject. */
  readonly terms: ReadonlySet<string>
  readonly numbers: readonly Quantity[]
  readonly dates: readonly CalendarDate[]
  readonly negated: boolean
}

/** A sentence, list item or table row of a passage. Offsets are into the passage's text. */
export type EvidenceUnit = {
  readonly start: number
  readonly end: number
  readonly isRow: boolean
  readonly facts: Facts
}

/** A passage made ready for checking claims. */
export type Evidence = {
  readonly passage: Passage
  readonly words: readonly Word[]
  readonly units: readonly EvidenceUnit[]
  /** Title and headings: they name the subject that the sentences below them leave out. */
  readonly contextTerms: ReadonlySet<string>
}

const negation = /\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|except|excluding)\b|n['’]t\b/iu
/** Phrases with a negative word that deny nothing. */
const harmless =
  /\bno (?:later|earlier|more|less|fewer|longer than|matter)\b|\bnot (?:only|just|merely|least|later|more|less)\b|\bno\.\s*\d|\bnot-for-profit\b|\bnon-\w+/giu

export function readFacts(text: string): Facts {
  const words = tokenizeWords(text)
  const dates = parseDates(text)
  const numbers = parseNumbers(text).filter(
    (number) => !dates.some((date) => number.start < date.end && number.end > date.start),
  )
  const isTerm = ({ text: word, stem }: Word): boolean =>
    !isStopWord(stem) && !/^\d/.test(stem) && !isUnitWord(word.toLowerCase())
  const terms = new Set(words.filter(isTerm).map((word) => word.stem))
  return { words, terms, numbers, dates, negated: negation.test(text.replace(harmless, ' ')) }
}

export function readEvidence(passage: Passage): Evidence {
  const spans = splitSentences(passage.text)
  const headers = findTableHeaders(passage.text, spans)
  const units = spans.map(({ start, end, kind }) => {
    const facts = readFacts(passage.text.slice(start, end))
    const header = headers.get(start)
    return { start, end, isRow: kind === 'table-row', facts: header ? underHeader(facts, header.names) : facts }
  })
  const context = tokenizeWords([passage.title, ...passage.headingPath].join(' '))
  return {
    passage,
    words: tokenizeWords(passage.text),
    units,
    contextTerms: new Set(context.map((word) => word.stem)),
  }
}

/** A row says its column names too. */
function underHeader(facts: Facts, names: readonly string[]): Facts {
  const above = readFacts(names.join(' '))
  return { ...facts, terms: new Set([...facts.terms, ...above.terms]), numbers: [...facts.numbers, ...above.numbers] }
}
