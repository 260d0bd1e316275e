/** Higher runs first: a person waits for a single upload, nobody waits for a batch or for missing vectors. */
export const priorities = { single: 10, bulk: 0, background: -10 } as const
