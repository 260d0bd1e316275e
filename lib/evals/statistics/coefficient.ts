import { agreementInterval } from './agreement-interval'

/** A coefficient of agreement with its 95 % interval. */
export type Coefficient = { readonly value: number; readonly ci: readonly [number, number] }

export const isAgreed = (values: readonly string[]): boolean => values.every((value) => value === values[0])

/** Null where the coefficient has no value: without units, and where everybody always said one and the same. */
export function withInterval<Unit extends readonly string[]>(
  units: readonly Unit[],
  coefficient: (units: readonly Unit[]) => number | null,
  seed: number,
): Coefficient | null {
  const value = coefficient(units)
  const ci = agreementInterval(units, coefficient, { seed, isAgreed })
  return value === null || ci === null ? null : { value, ci }
}
