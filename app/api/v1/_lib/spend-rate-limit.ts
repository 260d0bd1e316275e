import { rateLimits } from '@/lib/auth/rate-limits'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { RateClass } from './route-spec'

/** Takes one token of this person's budget and writes the RateLimit-* headers, also on refusal. @throws rate_limited */
export function spendRateLimit(scope: Scope, rateClass: RateClass, now: Date, headers: Headers): void {
  const env = readEnv()
  const perMinute = { read: env.FOOTNOTE_RATE_READ, write: env.FOOTNOTE_RATE_WRITE, answer: env.FOOTNOTE_RATE_ANSWER }
  const limit = perMinute[rateClass]
  const result = rateLimits.take(`${rateClass}:${scope.userId}`, { capacity: limit, perMinute: limit }, now.getTime())
  headers.set('RateLimit-Limit', String(limit))
  headers.set('RateLimit-Remaining', String(result.remaining))
  headers.set('RateLimit-Reset', String(result.resetSeconds))
  if (!result.allowed) throw new FootnoteError('rate_limited', { retryAfterSeconds: result.retryAfterSeconds })
}
