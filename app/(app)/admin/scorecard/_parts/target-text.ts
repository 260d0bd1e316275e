import type { KpiDefinition } from '@/lib/domain/kpi'

type Unit = KpiDefinition['unit']

/** How a target is typed: percent, seconds, a number of answers. */
export const targetUnits: Record<Unit, { label: string; per: number; most: number; refusal: string }> = {
  share: { label: 'in percent', per: 0.01, most: 100, refusal: 'A number from 0 to 100, such as 92.5.' },
  ms: { label: 'in seconds', per: 1000, most: 600, refusal: 'Seconds from 0 to 600, such as 4.5.' },
  count: { label: 'in answers', per: 1, most: 1_000_000, refusal: 'A whole number, such as 0.' },
}

const tidy = (value: number): number => Number(value.toPrecision(10))

export const shownTarget = ({ unit }: Pick<KpiDefinition, 'unit'>, target: number): string =>
  String(tidy(target / targetUnits[unit].per))

/** @returns shares as 0..1, times as milliseconds; null for what is no target */
export function parseTarget({ unit }: Pick<KpiDefinition, 'unit'>, text: string): number | null {
  const { per, most } = targetUnits[unit]
  if (!/^\d{1,7}(?:\.\d{1,3})?$/.test(text.trim())) return null
  const typed = Number(text.trim())
  if (typed > most || (unit === 'count' && !Number.isInteger(typed))) return null
  return tidy(typed * per)
}
