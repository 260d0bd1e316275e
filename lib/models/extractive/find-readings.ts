import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import type { Question } from './read-question'
import type { Readings } from './readings'
import { siblingRows } from './sibling-rows'

/** So many readings are answered at once, each under its name; more would bury the one that was meant. */
export const mostAnswered = { rows: 6, documents: 3 }
const mostChoices = 12

/** For a question that more things answer than a reader takes in at once: which of them is to be asked for. Null where it is clear or they are few. */
export function findReadings(
  question: Question,
  ordered: readonly ScoredUnit[],
  parallel: readonly RankedUnit[],
  all: readonly Unit[],
  passages: readonly ExtractivePassage[],
): Readings | null {
  const [lead] = ordered
  if (!lead || question.wantsList || question.hasParts) return null
  const rows = distinctRows(siblingRows(question, lead, all))
  if (rows.length > mostAnswered.rows) {
    const choices = rows.slice(0, mostChoices).map((unit) => toChoice(unit, passages))
    return { by: rows[0]?.cells?.[0]?.name ?? '', choices }
  }
  const documents = parallel.length > mostAnswered.documents ? parallel : isVague(question) ? ordered : []
  const choices = byDocument(documents, passages).slice(0, mostChoices)
  return choices.length > 1 ? { by: '', choices } : null
}

const pronoun =
  /(?<![\p{L}’'])(?:it|this|that|they|them|these|those|he|she|es|das|dies|er|sie|ça|cela|il|elle|esto|eso|questo|quello)(?!\p{L})/iu
const fewTerms = 2

/** "When does it expire?", with nothing before it that says what. */
const isVague = ({ text, terms, names, numbers }: Question): boolean =>
  pronoun.test(text) && terms.length <= fewTerms && names.length === 0 && numbers.length === 0

/** The best unit of each document, under its title. */
function byDocument(units: readonly Unit[], passages: readonly ExtractivePassage[]): Readings['choices'] {
  const choices = units.map(({ passage, start, end }) => ({
    passage,
    start,
    end,
    label: passages[passage]?.title ?? '',
  }))
  return choices.filter(({ label }, at) => choices.findIndex((other) => other.label === label) === at)
}

function distinctRows(rows: readonly Unit[]): Unit[] {
  const subjects = rows.map((unit) => unit.cells?.[0]?.value ?? '')
  return rows.filter((_, at) => subjects[at] !== '' && subjects.indexOf(subjects[at] ?? '') === at)
}

/** A row by its first cell. */
function toChoice(unit: Unit, passages: readonly ExtractivePassage[]) {
  const label = unit.cells?.[0]?.value ?? ''
  const row = passages[unit.passage]?.text.slice(unit.start, unit.end) ?? ''
  const at = Math.max(0, row.indexOf(label))
  return { passage: unit.passage, start: unit.start + at, end: unit.start + at + label.length, label }
}
