import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'

/**
 * A line above a piece that names its edition, where that matters: when several editions are quoted together, and when the only one that
 * answers has been replaced, so that what is outdated is never read as valid.
 */
export function labelEditions(
  chosen: readonly Unit[],
  passages: readonly ExtractivePassage[],
  isOutdated: (passage: number) => boolean,
): (unit: Unit) => string | null {
  const titleOf = (unit: Unit): string => passages[unit.passage]?.title ?? ''
  const editions = chosen.map((unit) => readEdition(titleOf(unit)))
  const hasSeveral = editions.some((one) => editions.some((other) => isLaterEdition(one, other)))
  return (unit) => {
    if (hasSeveral) return `${titleOf(unit)}:`
    if (!isOutdated(unit.passage)) return null
    const own = readEdition(titleOf(unit))
    const later = passages.find((one) => isLaterEdition(readEdition(one.title), own))
    return later ? `${titleOf(unit)} (there is also ${later.title}):` : null
  }
}
