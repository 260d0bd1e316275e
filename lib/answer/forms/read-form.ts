import { z } from 'zod'
import type { FormKind } from '@/lib/domain/answer-form'
import { hasFigure, statesValue } from '@/lib/domain/text/states-value'
import { entriesSchema, factSchema, tableSchema, type DraftForm, type FormEntry } from './form-schemas'

/** `problem` is told to the model once, so that it can mend it; it holds nothing of the reply but its places. */
export type FormReading =
  | { readonly ok: true; readonly form: DraftForm; readonly isEmpty: boolean }
  | { readonly ok: false; readonly problem: string }

const most = { columns: 8, rows: 40, items: 40, characters: 600, sentences: 6, valueCharacters: 60 }
const fails = (problem: string): FormReading => ({ ok: false, problem })

/** A cell that says that there is nothing. */
export const isBlank = (text: string): boolean => /^(?:\s*|[–—-]+|n\/a)$/i.test(text.trim())

/** What a model replied, as the form that it was asked for. @param passageCount passages of the prompt, which count from 1 */
export function readForm(kind: FormKind, reply: string, passageCount: number): FormReading {
  const value = parseObject(reply)
  if (value === undefined) return fails('The reply is not one whole JSON object.')
  if (kind === 'steps' || kind === 'list') {
    const parsed = entriesSchema.safeParse(value)
    if (!parsed.success) return fails(describe(parsed.error))
    const { items } = parsed.data
    if (items.length > most.items) return fails(`At most ${most.items} items.`)
    const problem = items.map((item, at) => check(item, `items.${at}`, passageCount)).find((one) => one !== null)
    return problem ? fails(problem) : { ok: true, form: { kind, items }, isEmpty: items.length === 0 }
  }
  if (kind === 'fact') return readFact(value, passageCount)
  const parsed = tableSchema.safeParse(value)
  if (!parsed.success) return fails(describe(parsed.error))
  const { columns, rows } = parsed.data
  if (rows.length === 0) return { ok: true, form: { kind, columns, rows }, isEmpty: true }
  if (columns.length < 2 || columns.length > most.columns) return fails(`columns: from 2 to ${most.columns}.`)
  if (columns.some((name) => name.trim() === '')) return fails('columns: each needs a name.')
  if (rows.length > most.rows) return fails(`At most ${most.rows} rows.`)
  const ragged = rows.findIndex((row) => row.length !== columns.length)
  if (ragged !== -1) return fails(`rows.${ragged}: one cell for each of the ${columns.length} columns.`)
  const problem = rows
    .flatMap((row, at) => row.map((cell, column) => checkCell(cell, { at, column, passageCount })))
    .find((one) => one !== null)
  if (problem) return fails(problem)
  if (rows.every((row) => row.slice(1).every(({ text }) => isBlank(text)))) return fails('No cell says anything.')
  return { ok: true, form: { kind, columns, rows }, isEmpty: false }
}

/** Without a value it is prose: the answer is none, or several. */
function readFact(value: unknown, passageCount: number): FormReading {
  const parsed = factSchema.safeParse(value)
  if (!parsed.success) return fails(describe(parsed.error))
  const { sentences, condition, asOf } = parsed.data
  const whole = `${parsed.data.value} ${parsed.data.unit}`.trim()
  if (sentences.length > most.sentences) return fails(`At most ${most.sentences} sentences.`)
  const entries = [
    ...sentences.map((one, at) => check(one, `sentences.${at}`, passageCount)),
    ...Object.entries({ condition, asOf }).map(([name, one]) => one && check(one, name, passageCount)),
  ]
  const problem = entries.find((one) => one !== null)
  if (problem) return fails(problem)
  const [first] = sentences
  if (first && whole !== '') {
    if (!hasFigure(whole)) return fails('value: one number, amount or date.')
    if (whole.length > most.valueCharacters) return fails('value: too long; what it depends on goes into "condition".')
    if (!statesValue(whole, first.text)) return fails('sentences.0: states this value and no other of its kind.')
  }
  return { ok: true, form: { kind: 'fact', ...parsed.data }, isEmpty: first === undefined }
}

/** What names a row may go without a passage, which is looked for all the same; a blank cell claims nothing. */
function checkCell(
  cell: FormEntry,
  { at, column, passageCount }: { at: number; column: number; passageCount: number },
): string | null {
  const place = `rows.${at}.${column}`
  if (column === 0 && isBlank(cell.text)) return `${place}: the first cell names what the row is about.`
  if (column === 0 || isBlank(cell.text)) return checkPassages(cell, place, passageCount)
  return check(cell, place, passageCount)
}

function check(entry: FormEntry, place: string, passageCount: number): string | null {
  if (isBlank(entry.text)) return `${place}.text is empty.`
  if (entry.text.length > most.characters) return `${place}.text is too long: at most ${most.characters} characters.`
  if (entry.passages.length === 0) return `${place}.passages is empty: give the number of the passage that says it.`
  return checkPassages(entry, place, passageCount)
}

function checkPassages({ passages }: FormEntry, place: string, passageCount: number): string | null {
  const known = passages.every((one) => Number.isInteger(one) && one >= 1 && one <= passageCount)
  return known ? null : `${place}.passages: only whole numbers from 1 to ${passageCount}.`
}

/** One object and nothing else, in a code fence or not. */
export function parseObject(reply: string): unknown {
  const bare = /^\s*(?:```(?:json)?\s*\n)?(\{[\s\S]*\})\s*(?:```\s*)?$/.exec(reply)?.[1]
  try {
    return bare === undefined ? undefined : JSON.parse(bare)
  } catch {
    return undefined
  }
}

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'object'}: ${message}`)
    .join('; ')
