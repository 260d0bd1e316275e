import { add, compare, divide, multiply, scale } from './combine'
import { ArithmeticError, showDay, type Quantity } from './quantity'
import { readTokens, type FunctionName, type Token } from './read-tokens'
import { convert, showQuantity } from './units'

/** Brackets inside of each other at most: nobody's sum has more. */
const deepest = 20

/**
 * Works out a sum: numbers, percentages, units, days as YYYY-MM-DD, `+ - * / ( )`, `sum avg min max round`, and `to` a unit. A grammar of our
 * own, read by descent: nothing is ever run as a program.
 * @returns the result as it is told: "43 days", "2026-03-31", "1,250.5 EUR"
 * @throws ArithmeticError
 */
export function evaluate(expression: string): string {
  return showQuantity(createReader(readTokens(expression)).whole(), showDay)
}

function createReader(tokens: readonly Token[]) {
  let at = 0
  let depth = 0
  const isSign = (...signs: string[]): boolean => {
    const token = tokens[at]
    return token?.type === 'sign' && signs.includes(token.sign)
  }
  const take = (sign: string): boolean => isSign(sign) && (at += 1) > 0
  const expect = (sign: string): void => {
    if (!take(sign)) throw new ArithmeticError(`“${sign}” is missing.`)
  }

  const sum = (): Quantity => {
    let left = product()
    for (;;) {
      if (take('+')) left = add(left, product(), 1)
      else if (take('-')) left = add(left, product(), -1)
      else return left
    }
  }

  const product = (): Quantity => {
    let left = signed()
    for (;;) {
      if (take('*')) left = multiply(left, signed())
      else if (take('/')) left = divide(left, signed())
      else return left
    }
  }
  const signed = (): Quantity => (take('-') ? scale(signed(), -1) : take('+') ? signed() : measured())

  /** A unit or a percent sign behind a number belongs to it; a sign of a currency may stand before it. */
  const measured = (): Quantity => {
    const before = tokens[at]
    if (before?.type === 'unit') at++
    const value = single()
    if (take('%')) {
      if (value.kind !== 'number' || value.unit !== null)
        throw new ArithmeticError('Only a number can be a percentage.')
      return { kind: 'percent', value: value.value }
    }
    const behind = tokens[at]
    const unit = behind?.type === 'unit' ? behind : before?.type === 'unit' ? before : null
    if (behind?.type === 'unit') at++
    if (unit === null) return value
    if (value.kind !== 'number' || value.unit !== null) throw new ArithmeticError('A unit stands behind a number.')
    return { ...value, unit: unit.name }
  }

  const single = (): Quantity => {
    const token = tokens[at++]
    if (token?.type === 'number') return { kind: 'number', value: token.value, unit: null }
    if (token?.type === 'date') return { kind: 'date', day: token.day }
    if (token?.type === 'function') return apply(token.name, list())
    if (token?.type !== 'sign' || token.sign !== '(') throw new ArithmeticError('A number is missing.')
    at--
    const [only, ...others] = list()
    if (!only || others.length > 0) throw new ArithmeticError('Brackets hold one number.')
    return only
  }

  const list = (): Quantity[] => {
    if (++depth > deepest) throw new ArithmeticError('There are too many brackets.')
    expect('(')
    const values = [sum()]
    while (take(',')) values.push(sum())
    expect(')')
    depth--
    return values
  }

  const converted = (value: Quantity): Quantity => {
    if (!take('to')) return value
    const unit = tokens[at++]
    if (unit?.type !== 'unit' || value.kind !== 'number' || value.unit === null)
      throw new ArithmeticError('“to” stands between a number with a unit and another unit.')
    return { kind: 'number', value: convert(value.value, value.unit, unit.name), unit: unit.name }
  }

  return {
    whole(): Quantity {
      const value = converted(sum())
      if (at < tokens.length) throw new ArithmeticError('The calculation goes on where it should end.')
      if (value.kind !== 'date' && !Number.isFinite(value.value)) throw new ArithmeticError('There is no result.')
      return value
    },
  }
}

function apply(name: FunctionName, values: readonly Quantity[]): Quantity {
  const [first, ...others] = values
  if (!first) throw new ArithmeticError(`${name} needs a number.`)
  if (name === 'min') return values.reduce((least, one) => (compare(one, least) < 0 ? one : least))
  if (name === 'max') return values.reduce((most, one) => (compare(one, most) > 0 ? one : most))
  if (name === 'round') return round(first, others)
  const total = others.reduce((sum, one) => add(sum, one, 1), first)
  return name === 'sum' ? total : scale(total, 1 / values.length)
}

function round(value: Quantity, [places, ...more]: readonly Quantity[]): Quantity {
  const digits = places === undefined ? 0 : places.kind === 'number' && places.unit === null ? places.value : -1
  const isUsable = Number.isInteger(digits) && digits >= 0 && digits <= 6 && more.length === 0
  if (value.kind === 'date' || !isUsable) throw new ArithmeticError('round takes a number, and places from 0 to 6.')
  return { ...value, value: Number(value.value.toFixed(digits)) }
}
