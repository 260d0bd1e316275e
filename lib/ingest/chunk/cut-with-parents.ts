import type { Cutting } from './chunk-strategy'
import { fillGroups, isHeading } from './fill-groups'

/**
 * Small passages that are searched, without overlap: what stands around one, its parent, is put together when it is found
 * (lib/retrieval/parents).
 */
export const cutWithParents: Cutting = {
  unitTokens: 96,
  overlapTokens: 0,
  group: (units) => fillGroups(units, { targetTokens: 96, isBreak: isHeading }),
}
