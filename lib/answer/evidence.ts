import type { Passage } from '@/lib/domain/passage'
import { isGerman } from '@/lib/domain/text/is-german'
import { parseDates, type CalendarDate } from '@/lib/domain/text/parse-dates'
import { isUnitWord, parseNumbers, type Quantity } from '@/lib/domain/text/parse-numbers'
import { findTableHeaders } from '@/lib/domain/text/find-table-headers'
import { readCells, type Cell } from '@/lib/domain/text/read-cells'
import { readCodes, type Code } from '@/lib/domain/text/read-codes'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { SameWordsReader } from '@/lib/domain/text/same-words'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords, type Word } from '@/lib/domain/text/tokenize-words'
import { deniedColumns, withoutReplies } from './denied-columns'
import { isNegated } from './is-negated'

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
  readonly text: string
  /** Of a table row; null for any other unit. */
  readonly cells: readonly Cell[] | null
  /** Stems of the columns to which the row says no. */
  readonly denied: ReadonlySet<string>
  readonly codes: readonly Code[]
  readonly facts: Facts
}

/** What the check reads of a passage. */
export type EvidenceText = Pick<Passage, 'title' | 'headingPath' | 'text'>

/** A passage made ready for checking claims. */
export type Evidence = {
  readonly passage: EvidenceText
  readonly words: readonly Word[]
  readonly units: readonly EvidenceUnit[]
  /** Title and headings: they name the subject that the sentences below them leave out. */
  readonly contextTerms: ReadonlySet<string>
}

/** @param german how its numbers are read; see parseNumbers */
export function readFacts(text: string, german = isGerman(text)): Facts {
  const words = tokenizeWords(text)
  const dates = parseDates(text)
  const numbers = parseNumbers(text, german).filter(
    (number) => !dates.some((date) => number.start < date.end && number.end > date.start),
  )
  // "thirty" is compared as a number, and not as a word that "30" would lack.
  const isSpelled = ({ start, end }: Word): boolean =>
    numbers.some((number) => start >= number.start && end <= number.end)
  const isTerm = (word: Word): boolean =>
    !isStopWord(word.stem) && !/^\d/.test(word.stem) && !isUnitWord(word.text.toLowerCase()) && !isSpelled(word)
  const terms = new Set(words.filter(isTerm).map((word) => word.stem))
  return { words, terms, numbers, dates, negated: isNegated(text) }
}

/** @param alike what a text also says by the glossary: a claim in one wording is carried by the other */
export function readEvidence(passage: EvidenceText, alike: SameWordsReader = () => []): Evidence {
  const spans = splitSentences(passage.text)
  const headers = findTableHeaders(passage.text, spans)
  const german = isGerman(passage.text)
  const units = spans.map(({ start, end, kind }): EvidenceUnit => {
    const text = passage.text.slice(start, end)
    const isRow = kind === 'table-row'
    const header = headers.get(start)
    const cells = isRow && header?.start !== start ? readCells(text, header) : null
    const facts = alsoSaying(readFacts(text, german), alike)
    return {
      start,
      end,
      isRow,
      text,
      cells,
      denied: deniedColumns(cells ?? []),
      codes: readCodes(text),
      facts: cells ? underColumns(facts, cells, german) : facts,
    }
  })
  const context = tokenizeWords([passage.title, ...passage.headingPath].join(' '))
  return {
    passage,
    words: tokenizeWords(passage.text),
    units,
    contextTerms: new Set([...context.map((word) => word.stem), ...alike(context)]),
  }
}

function alsoSaying(facts: Facts, alike: SameWordsReader): Facts {
  const more = alike(facts.words)
  return more.length === 0 ? facts : { ...facts, terms: new Set([...facts.terms, ...more]) }
}

/** A row says its column names too, and a no of a cell denies its column, not the row. */
function underColumns(facts: Facts, cells: readonly Cell[], german: boolean): Facts {
  const above = readFacts(cells.map((cell) => cell.name).join(' '), german)
  const negated = isNegated(withoutReplies(cells))
  return {
    ...facts,
    negated,
    terms: new Set([...facts.terms, ...above.terms]),
    numbers: [...facts.numbers, ...above.numbers],
  }
}
