import { mostTokens, type Cutting } from './chunk-strategy'
import { cutByStructure } from './cut-by-structure'
import { fillGroups } from './fill-groups'
import type { Unit } from './split-to-units'

/** One passage a page or slide, and no passage across two. What has no pages is cut by its structure. */
export const cutByPages: Cutting = {
  unitTokens: mostTokens,
  overlapTokens: 0,
  group(units) {
    if (units.every((unit) => pageOf(unit) === null)) return cutByStructure.group(units)
    const pages: Unit[][] = []
    for (const unit of units) {
      const open = pages.at(-1)
      if (open?.[0] && pageOf(open[0]) === pageOf(unit)) open.push(unit)
      else pages.push([unit])
    }
    // Page by page, so that a heading at the end of one is not carried into the next.
    return pages.flatMap((page) => fillGroups(page, { targetTokens: mostTokens, isBreak: () => false }))
  },
}

const pageOf = ({ block, charStart }: Unit): number | null =>
  block.lines?.find((line) => line.charEnd > charStart)?.page ?? block.page
