import type { Cutting } from './chunk-strategy'
import { fillGroups } from './fill-groups'

/** Passages of one size, whatever the headings: for texts without structure, such as transcripts. */
export const cutByTokens: Cutting = {
  unitTokens: 64,
  overlapTokens: 48,
  group: (units) => fillGroups(units, { targetTokens: 224, isBreak: () => false }),
}
