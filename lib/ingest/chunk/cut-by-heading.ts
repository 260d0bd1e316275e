import { mostTokens, type Cutting } from './chunk-strategy'
import { fillGroups, isHeading } from './fill-groups'

/** One passage a section, however small; a section that is too long for one is divided between its blocks. */
export const cutByHeading: Cutting = {
  unitTokens: mostTokens,
  overlapTokens: 0,
  group: (units) => fillGroups(units, { targetTokens: mostTokens, isBreak: isHeading }),
}
