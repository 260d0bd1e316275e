import { createHash } from 'node:crypto'

/**
 * Whether a reader belongs to the first `percent` of all readers, in an order of this canary's own. The same reader always stands at the same
 * place: nobody leaves the cohort while it is widened, and nobody sees two prompts in turn.
 */
export function inCohort(canaryId: string, userId: string, percent: number): boolean {
  const digest = createHash('sha256').update(`${canaryId} ${userId}`).digest()
  return (digest.readUInt32BE(0) / 2 ** 32) * 100 < percent
}
