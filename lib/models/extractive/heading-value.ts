import { parseDates } from '@/lib/domain/text/parse-dates'
import type { Unit } from './collect-units'
import type { Question } from './read-question'

const asksForVersion =
  /\b(?:which|what) (?:\p{L}+ )?(?:version|release|firmware|edition)\b|\bwelche[rmns]? (?:version|ausgabe|firmware)\b/iu
const asksForTime = /\bwhen\b|\b(?:which|what) (?:year|month|date)\b|\bwann\b/i
const version = /(?<![\p{L}\d.])v?\d+(?:\.\d+)+(?![\d.]*\p{L})/u
const isTime = (text: string): boolean => parseDates(text).length > 0

/**
 * The heading that has what is asked for where the unit under it does not say it again: a fix stands under "3.2.1 (25 March 2025)", and in which
 * version it came is the heading's to say.
 */
export function headingValue({ text }: Question, unit: Unit): Unit['above'][number] | null {
  const has = asksForVersion.test(text) ? (said: string) => version.test(said) : asksForTime.test(text) ? isTime : null
  if (has === null || has(unit.text) || has(unit.leadIn?.text ?? '')) return null
  return unit.above.findLast((heading) => has(heading.text)) ?? null
}
