/** Documents are read at the lowest priority: on a machine that does other work it takes minutes. */
export const readingTime = { timeout: 180_000 }
