import { splitQuestion } from '../parts/split-question'
import { findCues, type Cue } from './cues'
import type { FilterNames } from './filter-names'
import { nameWords } from './name-words'
import { readCollection } from './read-collection'
import { readDatedSources, readPeriodAfter } from './read-dated-sources'
import { readDocument } from './read-document'
import { readFileType } from './read-file-type'
import { readNews } from './read-news'
import type { Period } from './read-period'
import { readQuoted } from './read-quoted'
import type { Reading, Restriction } from './reading'
import { restrictsHere } from './restricts-here'

/**
 * The filters that a question says in words: a document, a collection, a kind of file, days. One arises only where the words restrict the
 * source and name one thing that the reader may open; a date that belongs to the fact ("leave in 2024") restricts nothing. Two documents
 * in one question are a comparison, and no filter; of a question of several parts only what it begins with is said of all. @param today ISO day
 */
export function readQuestionFilters(question: string, names: FilterNames, today: string): Reading[] {
  const said = findCues(question).flatMap((cue) => readCue(question, cue, names, today))
  const news = readNews(question, today)
  const isFree = news && !said.some(({ filter }) => filter.kind === 'date')
  const all = isFree ? [...said, toReading(question, ofPeriod(news), news.start, news.end, true)] : said
  const isOfAll = splitQuestion(question).length > 1 ? beginsIt : () => true
  return all
    .filter(isOfAll)
    .filter(({ filter }) => all.every((other) => other.filter === filter || other.filter.kind !== filter.kind))
    .sort((a, b) => a.filter.start - b.filter.start)
}

const beginsIt = ({ filter, isAdverbial }: Reading): boolean => isAdverbial && filter.start === 0

function readCue(question: string, cue: Cue, names: FilterNames, today: string): Reading[] {
  const words = nameWords(question, cue.nameStart)
  const isAdverbial = cue.kind !== 'subject'
  const start = isAdverbial ? cue.start : cue.nameStart
  const found = [
    readQuoted(question, cue.nameStart, names),
    readDocument(words, cue, names),
    readFileType(question, words, cue, names),
    readCollection(words, names),
  ]
  for (const name of found) {
    if (!name) continue
    const period = readPeriodAfter(question, name.end, today)
    const reading = toReading(question, name.restriction, start, name.end, isAdverbial)
    if (period && restrictsHere(question, cue, period.end, name.restriction.kind))
      return [reading, toReading(question, ofPeriod(period), period.start, period.end, true)]
    if (restrictsHere(question, cue, name.end, name.restriction.kind)) return [reading]
  }
  const dated = readDatedSources(question, words, today)
  if (!dated || !restrictsHere(question, cue, dated.end, 'date')) return []
  // Of a subject only the days are left out: "What do documents from 2024 say …" goes on without them.
  return [toReading(question, ofPeriod(dated), isAdverbial ? start : dated.start, dated.end, true)]
}

const ofPeriod = ({ from, to }: Period): Restriction => ({ kind: 'date', from, to })

function toReading(
  question: string,
  restriction: Restriction,
  start: number,
  end: number,
  isAdverbial: boolean,
): Reading {
  const place = { words: question.slice(start, end), start, end, applied: true }
  return { filter: { ...restriction, ...place }, isAdverbial }
}
