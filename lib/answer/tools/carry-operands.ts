import type { Passage } from '@/lib/domain/passage'
import { parseDates } from '@/lib/domain/text/parse-dates'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { SupportSpan } from '../verify-claims'
import { showDay } from './arithmetic/quantity'
import type { Token } from './arithmetic/read-tokens'

/** Months of a year, hours of a day, a hundred per cent: what nobody needs a source for. */
const known = new Set([1, 7, 12, 24, 52, 60, 100, 365])

export type Operand = { readonly text: string; readonly value: number | null; readonly date: string | null }

/** The figures and days of a calculation, without the places that something is rounded to. */
export function operandsOf(tokens: readonly Token[]): Operand[] {
  const isSign = (token: Token | undefined, sign: string): boolean => token?.type === 'sign' && token.sign === sign
  const rounds = tokens.some((token) => token.type === 'function' && token.name === 'round')
  return tokens.flatMap((token, at): Operand[] => {
    if (token.type === 'date') return [{ text: token.text, value: null, date: showDay(token.day) }]
    if (token.type !== 'number') return []
    const isPlaces = rounds && token.value <= 6 && isSign(tokens[at - 1], ',') && isSign(tokens[at + 1], ')')
    return isPlaces ? [] : [{ text: String(token.value), value: token.value, date: null }]
  })
}

/**
 * Where the operands of a calculation stand: for each, the first sentence of the named passages that states it. What the question itself says,
 * and what everybody knows, needs no passage.
 * @param numbers of passages, from 1, that are said to state them
 * @returns the spans, or the first operand that nothing carries
 */
export function carryOperands(
  operands: readonly Operand[],
  { passages, numbers, question }: { passages: readonly Passage[]; numbers: readonly number[]; question: string },
): { readonly spans: readonly SupportSpan[] } | { readonly missing: string } {
  const spans: SupportSpan[] = []
  for (const operand of operands) {
    const span = findSpan(operand, passages, numbers)
    if (span) spans.push(span)
    else if (!states(question, operand) && !(operand.value !== null && known.has(operand.value)))
      return { missing: operand.text }
  }
  const keys = spans.map(({ passage, start }) => `${passage} ${start}`)
  return { spans: spans.filter((_, at) => keys.indexOf(keys[at] ?? '') === at) }
}

function findSpan(operand: Operand, passages: readonly Passage[], numbers: readonly number[]): SupportSpan | null {
  for (const number of numbers) {
    const text = passages[number - 1]?.text ?? ''
    const found = splitSentences(text).find(({ start, end }) => states(text.slice(start, end), operand))
    if (found) return { passage: number - 1, start: found.start, end: found.end }
  }
  return null
}

function states(text: string, { value, date }: Operand): boolean {
  if (date !== null) return parseDates(text).some((one) => toIso(one) === date)
  const dates = parseDates(text)
  return parseNumbers(text).some(
    (one) => one.value === value && !dates.some(({ start, end }) => one.start < end && one.end > start),
  )
}

const toIso = ({ year, month, day }: { year: number | null; month: number; day: number | null }): string | null =>
  year === null || day === null
    ? null
    : `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
