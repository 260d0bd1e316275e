import { processState } from './process-state'
import { TokenBuckets } from './token-buckets'

/** The budgets of API requests. */
export const rateLimits = processState('rate-limits', () => new TokenBuckets())
