import type { Cell } from '@/lib/domain/text/read-cells'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { renderCells, type Unit } from './collect-units'
import { readCodes } from '@/lib/domain/text/read-codes'
import { moneyNames } from './read-measure'
import type { Question } from './read-question'

/** A row of more cells than this is cut to those that the question is about. */
const widestWhole = 4
const yesOrNo = /^(?:yes|no|x|✓|true|false)$/i

/**
 * How a unit reads in an answer. A table row begins with its first cell and shows the columns that the question names (a place, a product,
 * a property), or all when it names none: "Accuracy in the main range — Boreal 40: ±0.3 °C".
 */
export function showUnit(question: Question, unit: Unit): string {
  const [first, ...others] = unit.cells ?? []
  if (!first) return unit.text
  const named = others.filter(({ name }) => namesColumn(question, name))
  if (named.length > 0 && !named.every(({ value }) => yesOrNo.test(value))) return renderCells([first, ...named])
  if (others.length < widestWhole) return unit.text
  const asked = others.filter(({ name }) => asksFor(question, name))
  if (asked.length === 0) return unit.text
  // The second cell of a wide row is most often the name of what the first gives a number.
  const isShown = (cell: Cell, at: number): boolean => at === 0 || asked.includes(cell) || isNamedValue(question, cell)
  return renderCells([first, ...others.filter(isShown)])
}

const contentOf = (text: string): string[] =>
  tokenizeWords(text.replace(/_/g, ' '))
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem))

/** The column is one of several of a kind, and the question calls it by its name: "Rotterdam", "Boreal 40". */
export function namesColumn(question: Question, name: string): boolean {
  const [code] = readCodes(name)
  if (code) return readCodes(question.text).some((asked) => asked.value === code.value)
  const words = contentOf(name)
  return words.length > 0 && words.every((stem) => question.names.includes(stem))
}

const asksFor = (question: Question, name: string): boolean =>
  contentOf(name).some((stem) => question.terms.includes(stem)) || (question.type === 'money' && moneyNames.test(name))

const isNamedValue = (question: Question, { value }: Cell): boolean =>
  contentOf(value).some((stem) => question.terms.includes(stem) || question.names.includes(stem))
