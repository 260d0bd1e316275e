import type { Unit } from './split-to-units'

export type FillRules = {
  /** A group is closed before the unit that would bring it above this. */
  readonly targetTokens: number
  /** Whether a unit begins a new group, given what stands before it in the open one. */
  readonly isBreak: (unit: Unit, group: readonly Unit[], tokens: number) => boolean
}

/** Fills groups with units, one after the other. Headings at a group's end are carried into the next: they belong to what follows. */
export function fillGroups(units: readonly Unit[], { targetTokens, isBreak }: FillRules): Unit[][] {
  const groups: Unit[][] = []
  let current: Unit[] = []
  let tokens = 0
  const close = (): void => {
    const carried: Unit[] = []
    while (current.length > carried.length && current.at(-1 - carried.length)?.block.kind === 'heading') {
      carried.unshift(current[current.length - 1 - carried.length] as Unit)
    }
    const kept = current.slice(0, current.length - carried.length)
    if (kept.length > 0) groups.push(kept)
    current = carried
    tokens = carried.reduce((sum, unit) => sum + unit.tokens, 0)
  }
  for (const unit of units) {
    const isFull = tokens + unit.tokens > targetTokens
    if (current.length > 0 && (isFull || isBreak(unit, current, tokens))) close()
    current.push(unit)
    tokens += unit.tokens
  }
  if (current.length > 0) groups.push(current)
  return groups
}

export const isHeading = ({ block }: Unit): boolean => block.kind === 'heading'
