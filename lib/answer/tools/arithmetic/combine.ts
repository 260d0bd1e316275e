import { addMonths, ArithmeticError, type Quantity } from './quantity'
import { convert, kindOf, sameKind } from './units'

const bare = (value: number): Quantity => ({ kind: 'number', value, unit: null })

/** @throws ArithmeticError where the two do not go together */
export function add(left: Quantity, right: Quantity, direction: 1 | -1): Quantity {
  if (left.kind === 'date') return addToDate(left.day, right, direction)
  if (right.kind === 'date') {
    if (direction === 1 && left.kind === 'number') return addToDate(right.day, left, 1)
    throw new ArithmeticError('A day can only be taken from another day.')
  }
  if (left.kind === 'percent' && right.kind === 'percent')
    return { kind: 'percent', value: left.value + direction * right.value }
  // "200 + 10%" is a tenth more, as on any pocket calculator.
  if (right.kind === 'percent') return scale(left, 1 + (direction * right.value) / 100)
  if (left.kind === 'percent') throw new ArithmeticError('Add a percentage behind the number that it is of.')
  if ((left.unit === null) !== (right.unit === null))
    throw new ArithmeticError('A number without a unit cannot be added to one with a unit.')
  if (left.unit === null || right.unit === null) return bare(left.value + direction * right.value)
  return { ...left, value: left.value + direction * convert(right.value, right.unit, left.unit) }
}

function addToDate(day: number, right: Quantity, direction: 1 | -1): Quantity {
  if (right.kind === 'date') {
    if (direction === 1) throw new ArithmeticError('Two days cannot be added.')
    return { kind: 'number', value: day - right.day, unit: 'day' }
  }
  if (right.kind === 'percent' || right.unit === null)
    throw new ArithmeticError('Say days, weeks, months or years that are added to a day.')
  if (kindOf(right.unit) === 'calendar') {
    const months = convert(right.value, right.unit, 'month')
    if (!Number.isInteger(months)) throw new ArithmeticError('Only whole months can be added to a day.')
    return { kind: 'date', day: addMonths(day, direction * months) }
  }
  const days = convert(right.value, right.unit, 'day')
  if (!Number.isInteger(days)) throw new ArithmeticError('Only whole days can be added to a day.')
  return { kind: 'date', day: day + direction * days }
}

export function multiply(left: Quantity, right: Quantity): Quantity {
  if (left.kind === 'date' || right.kind === 'date') throw new ArithmeticError('A day cannot be multiplied.')
  if (left.kind === 'percent') return scale(right, left.value / 100)
  if (right.kind === 'percent') return scale(left, right.value / 100)
  if (left.unit !== null && right.unit !== null) throw new ArithmeticError('Only one of two factors may have a unit.')
  return { kind: 'number', value: left.value * right.value, unit: left.unit ?? right.unit }
}

export function divide(left: Quantity, right: Quantity): Quantity {
  if (left.kind === 'date' || right.kind === 'date') throw new ArithmeticError('A day cannot be divided.')
  if (right.value === 0) throw new ArithmeticError('Nothing can be divided by zero.')
  if (right.kind === 'percent') return scale(left, 100 / right.value)
  if (left.kind === 'percent' || right.unit === null) return scale(left, 1 / right.value)
  if (left.unit === null || !sameKind(left.unit, right.unit))
    throw new ArithmeticError('A number can only be divided by one of the same kind, or by one without a unit.')
  return bare(left.value / convert(right.value, right.unit, left.unit))
}

export function scale(quantity: Quantity, by: number): Quantity {
  if (quantity.kind === 'date') throw new ArithmeticError('A day cannot be multiplied.')
  return { ...quantity, value: quantity.value * by }
}

/** Which of the two is more: a positive number when the first is. */
export function compare(left: Quantity, right: Quantity): number {
  const difference = add(left, right, -1)
  return difference.kind === 'date' ? 0 : difference.value
}
