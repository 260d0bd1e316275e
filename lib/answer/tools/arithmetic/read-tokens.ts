import { findUnit } from './units'
import { ArithmeticError, toDay } from './quantity'

export type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly day: number; readonly text: string }
  | { readonly type: 'unit'; readonly name: string }
  | { readonly type: 'function'; readonly name: FunctionName }
  | { readonly type: 'sign'; readonly sign: '+' | '-' | '*' | '/' | '(' | ')' | ',' | '%' | 'to' }

export const functionNames = ['sum', 'avg', 'min', 'max', 'round'] as const
export type FunctionName = (typeof functionNames)[number]

const pattern =
  /\s*(?:(?<date>\d{4}-\d{2}-\d{2})(?!\d)|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d.])|\d+(?:\.\d+)?)|(?<word>°[CF]|[€$£]|\p{L}+)|(?<sign>[-+*/(),%×÷−–·]))/uy

const alike: Readonly<Record<string, '+' | '-' | '*' | '/'>> = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-' }

/** @throws ArithmeticError at the first thing that is no part of a calculation */
export function readTokens(expression: string): Token[] {
  const tokens: Token[] = []
  const text = expression.trimEnd()
  pattern.lastIndex = 0
  let at = 0
  while (at < text.length) {
    const match = pattern.exec(text)
    if (!match?.groups) throw new ArithmeticError(`“${text.slice(at, at + 12)}” is no part of a calculation.`)
    const { date, number, word, sign } = match.groups
    if (date) tokens.push({ type: 'date', day: readDay(date), text: date })
    else if (number) tokens.push({ type: 'number', value: Number(number.replaceAll(',', '')) })
    at = pattern.lastIndex
    // "min" is a function before a bracket, and minutes behind a number.
    if (word) tokens.push(readWord(word, text.slice(at).trimStart().startsWith('(')))
    else if (sign) tokens.push({ type: 'sign', sign: alike[sign] ?? (sign as '+') })
  }
  return tokens
}

function readDay(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return toDay(year, month, day)
}

function readWord(word: string, isCalled: boolean): Token {
  const name = functionNames.find((one) => one === word.toLowerCase())
  if (name && isCalled) return { type: 'function', name }
  if (word.toLowerCase() === 'to') return { type: 'sign', sign: 'to' }
  const unit = findUnit(word)
  if (!unit) throw new ArithmeticError(`“${word}” is no unit and no function.`)
  return { type: 'unit', name: unit.name }
}
