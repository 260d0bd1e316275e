import type { LitPart } from '@/lib/domain/claim-explanation'
import { readMeasureUnit } from '@/lib/domain/text/read-number-context'

/** Parts in order, without those that lie in an earlier-given one: a figure is lit as a number and not as a word too. */
export function withoutOverlap(parts: readonly LitPart[]): LitPart[] {
  const kept: LitPart[] = []
  for (const part of parts) {
    if (part.end > part.start && kept.every((one) => part.end <= one.start || part.start >= one.end)) kept.push(part)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Where a number begins: what reads it may have taken in the blank before. */
export const startOf = (text: string, { start }: { readonly start: number }): number =>
  start + (/^\s*/.exec(text.slice(start, start + 4))?.[0].length ?? 0)

/** Where a number ends when the unit behind it is taken in: "26" of "26 weeks" ends behind "weeks". */
export function endWithUnit(text: string, number: { readonly end: number; readonly measure: string | null }): number {
  if (number.measure === null) return number.end
  const after = text.slice(number.end, number.end + 60)
  for (const pattern of [/^[\s-]*[^\s.,;:)]+/u, /^[\s-]*[^\s.,;:)]+\s+[^\s.,;:)]+/u]) {
    const unit = pattern.exec(after)?.[0]
    if (unit && readMeasureUnit(after.slice(0, unit.length)) === number.measure) return number.end + unit.length
  }
  return number.end
}
