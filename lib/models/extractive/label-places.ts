import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'

/**
 * A line above a piece that names its document, where that matters: when several editions are quoted together, or several documents that answer
 * for a thing of their own each; and when the only edition that answers has been replaced, so that what is outdated is never read as valid.
 */
export function labelPlaces(
  chosen: readonly Unit[],
  passages: readonly ExtractivePassage[],
  isOutdated: (passage: number) => boolean,
  parallel: readonly Unit[],
): (unit: Unit) => string | null {
  const titleOf = (unit: Unit): string => passages[unit.passage]?.title ?? ''
  const editions = chosen.map((unit) => readEdition(titleOf(unit)))
  const hasSeveral = editions.some((one) => editions.some((other) => isLaterEdition(one, other)))
  const isParallel = parallel.length > 1 && chosen.every((unit) => parallel.includes(unit))
  return (unit) => {
    if (hasSeveral || isParallel) return `${titleOf(unit)}:`
    if (!isOutdated(unit.passage)) return null
    const own = readEdition(titleOf(unit))
    const later = passages.find((one) => isLaterEdition(readEdition(one.title), own))
    return later ? `${titleOf(unit)} (there is also ${later.title}):` : null
  }
}
