/** Readers of an item by the ids of their groups; null is everyone. */
export type Readers = readonly string[] | null

/** Who may read it by both: what everyone may read is narrowed by the other alone. */
export function commonReaders(one: Readers, other: Readers): Readers {
  if (one === null) return other
  if (other === null) return one
  return one.filter((id) => other.includes(id))
}

export const isSameReaders = (one: Readers, other: Readers): boolean =>
  one === null || other === null
    ? one === other
    : [...new Set(one)].toSorted().join('\n') === [...new Set(other)].toSorted().join('\n')
