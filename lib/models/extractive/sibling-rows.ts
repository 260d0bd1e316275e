import type { Unit } from './collect-units'
import { countAskedValues, isRowOfOther } from './is-row-of-other'
import type { Question } from './read-question'

/**
 * The rows of its table that answer as well as this one does, itself among them, where the question names none of them: "How many days of leave do
 * employees get?" over a table with a row for each office. Empty where it names the row, and for what is no row.
 */
export function siblingRows(question: Question, lead: Unit, all: readonly Unit[]): Unit[] {
  if (!isRowOfOther(question, lead)) return []
  const asked = countAskedValues(question, lead)
  const namesOf = (unit: Unit): string => (unit.cells ?? []).map((cell) => cell.name).join('|')
  return all.filter(
    (unit) =>
      unit.cells !== null &&
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      namesOf(unit) === namesOf(lead) &&
      countAskedValues(question, unit) >= asked,
  )
}
