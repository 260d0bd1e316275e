/**
 * Krippendorff's alpha for nominal data ("Computing Krippendorff's Alpha-Reliability", 2011): agreement beyond chance of any number of people,
 * not all of whom need to have judged everything.
 * @param units what was said of each thing, in any order and without what is missing; those with fewer than two values say nothing and are left out
 * @returns null where nothing can be compared, and where only one value was ever given
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  let pairable = 0
  let agreeing = 0
  const totals = new Map<string, number>()
  for (const unit of units) {
    const { length } = unit
    if (length < 2) continue
    pairable += length
    const own = new Map<string, number>()
    for (const value of unit) {
      own.set(value, (own.get(value) ?? 0) + 1)
      totals.set(value, (totals.get(value) ?? 0) + 1)
    }
    // The diagonal of the coincidence matrix: pairs within the unit that agree, each value counted once.
    for (const count of own.values()) agreeing += (count * (count - 1)) / (length - 1)
  }
  let byChance = 0
  for (const count of totals.values()) byChance += count * (count - 1)
  const room = pairable * (pairable - 1) - byChance
  return room <= 0 ? null : ((pairable - 1) * agreeing - byChance) / room
}
