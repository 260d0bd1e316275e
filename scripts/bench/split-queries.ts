import { createHash } from 'node:crypto'

/** Which half of a set a query belongs to, by the first byte of its id's SHA-256: rules are tuned on one and reported on the other. */
export const partOf = (queryId: string): 'tune' | 'report' =>
  (createHash('sha256').update(queryId).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'report'
