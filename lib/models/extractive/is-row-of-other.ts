import { subjectStems } from '@/lib/domain/text/subject-stems'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Cell } from '@/lib/domain/text/read-cells'
import type { Unit } from './collect-units'
import type { Question } from './read-question'

/** What a table row is about, by its first cell: stems without grammar. Empty for anything else. */
export function readRowSubject(unit: Unit): string[] {
  return subjectStems(unit.cells?.[0]?.value ?? '')
}

/** A row about something that a question for a number or for one of its columns does not speak of: one office's row when no office is named. */
export function isRowOfOther(question: Question, unit: Unit): boolean {
  if (question.type !== 'number' && question.type !== 'money' && !asksForColumn(question, unit)) return false
  const subject = readRowSubject(unit)
  const words = new Set(tokenizeWords(question.text).map((word) => word.stem))
  return subject.length > 0 && !subject.some((stem) => words.has(stem))
}

/** "What is the limit per night?" over a column of this name. */
function asksForColumn(question: Question, unit: Unit): boolean {
  const stems = nameStems((unit.cells ?? []).slice(1))
  return question.terms.some((term) => stems.has(term))
}

const stemsIn = (texts: readonly string[]): Set<string> =>
  new Set(tokenizeWords(texts.join(' ')).map((word) => word.stem))
const nameStems = (cells: readonly Cell[]): Set<string> => stemsIn(cells.map((cell) => cell.name))

/** How many words of the question a row's cells have: a row that has one says more than its neighbours without it. What names a column tells no rows apart. */
export function countAskedValues(question: Question, unit: Unit): number {
  const cells = unit.cells ?? []
  const [stems, names] = [stemsIn(cells.map((cell) => cell.value)), nameStems(cells)]
  return question.terms.filter((term) => stems.has(term) && !names.has(term)).length
}
