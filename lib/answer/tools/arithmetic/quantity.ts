/** A number with a unit of one kind, a percentage, or a day. Only what is of one kind can be added. */
export type Quantity =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'percent'; readonly value: number }
  /** Days since 1970-01-01, UTC. */
  | { readonly kind: 'date'; readonly day: number }

/** What cannot be worked out, in words that say what to write instead. */
export class ArithmeticError extends Error {}

const msPerDay = 86_400_000

export function toDay(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day)
  const read = new Date(time)
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) throw new ArithmeticError('There is no such day.')
  return time / msPerDay
}

/** A month that is shorter ends it: 31 January and a month is 28 or 29 February. */
export function addMonths(day: number, months: number): number {
  const from = new Date(day * msPerDay)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return toDay(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(from.getUTCDate(), last))
}

export const showDay = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10)
