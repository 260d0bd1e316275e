import type { Cutting } from './chunk-strategy'
import { cutByStructure } from './cut-by-structure'
import { fillGroups } from './fill-groups'
import type { Unit } from './split-to-units'

/** Each row of a table by itself (it carries its headings): price lists, registers. What is no table is cut by its structure. */
export const cutByRows: Cutting = {
  unitTokens: cutByStructure.unitTokens,
  overlapTokens: cutByStructure.overlapTokens,
  group(units) {
    const runs = fillGroups(units, {
      targetTokens: Infinity,
      isBreak: (unit, group) => isRow(unit) !== isRow(group.at(-1) as Unit),
    })
    return runs.flatMap((run) => {
      if (!run.some(isRow)) return cutByStructure.group(run)
      return fillGroups(run, {
        targetTokens: cutByStructure.unitTokens,
        isBreak: (_unit, group) => isRow(group.at(-1) as Unit),
      })
    })
  },
}

const isRow = ({ block }: Unit): boolean => block.kind === 'table-row'
