/** The database gives keys back in its own order: the text that is signed must not depend on it. */
export const sortCounts = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)))
