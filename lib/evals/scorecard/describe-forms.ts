import type { FormCounts } from '@/lib/domain/day-sums'

/** How well models keep to the forms that they are asked for, in words; null where none was. What the cache had was counted when it was written. */
export function describeForms({ first, repaired, prose }: FormCounts): string | null {
  const all = first + repaired + prose
  if (all === 0) return null
  const share = Math.floor(((first + repaired) / all) * 1_000) / 10
  return `Tables, steps and lists: ${share} % of ${all} valid, ${repaired} after one repair, ${prose} given as prose`
}
