import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Unit } from './collect-units'
import type { Question } from './read-question'

/** What a table row is about, by its first cell: stems without grammar. Empty for anything else. */
export function readRowSubject(unit: Unit): string[] {
  return tokenizeWords(unit.cells?.[0]?.value ?? '')
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem))
}

/** A row about something that a question for a number does not speak of: one office's row when no office is named. */
export function isRowOfOther(question: Question, unit: Unit): boolean {
  if (question.type !== 'number' && question.type !== 'money') return false
  const subject = readRowSubject(unit)
  const words = new Set(tokenizeWords(question.text).map((word) => word.stem))
  return subject.length > 0 && !subject.some((stem) => words.has(stem))
}

/** How many words of the question a row's cells have: a row that has one says more than its neighbours without it. */
export function countAskedValues(question: Question, unit: Unit): number {
  const values = (unit.cells ?? []).map((cell) => cell.value).join(' ')
  const stems = new Set(tokenizeWords(values).map((word) => word.stem))
  return question.terms.filter((term) => stems.has(term)).length
}
