import type { Claim, Source } from './answer'

/** A claim with only those disputes whose words are among the sources. */
export function withoutDisputes(claim: Claim, sources: readonly Pick<Source, 'chunkId'>[]): Claim {
  const { disputedBy = [], ...rest } = claim
  const left = disputedBy.filter((one) => sources.some((source) => source.chunkId === one.chunkId))
  return left.length > 0 ? { ...rest, disputedBy: left } : rest
}
