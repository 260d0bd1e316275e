import type { Cutting } from './chunk-strategy'
import { fillGroups, isHeading } from './fill-groups'

/** A few sentences each, the last of one repeated in the next: for dense prose in which every sentence answers something else. */
export const cutBySentences: Cutting = {
  unitTokens: 96,
  bySentence: true,
  overlapTokens: 40,
  group: (units) => fillGroups(units, { targetTokens: 96, isBreak: isHeading }),
}
