import type { Claim } from './answer'

/** A claim whose words are not shown: what was worked out for it has the figures of its sources. */
export function withoutCalculation({ calculation: _figures, ...claim }: Claim): Claim {
  return claim
}
