import { FootnoteError } from '@/lib/errors/footnote-error'
import { processState } from './process-state'
import { TokenBuckets, type BucketLimit } from './token-buckets'

/** Ten wrong passwords for one e-mail, then one more every 90 seconds. */
const perEmail: BucketLimit = { capacity: 10, perMinute: 10 / 15 }
/** An office behind one address signs in every morning, so this one is wider. */
const perAddress: BucketLimit = { capacity: 60, perMinute: 4 }

const buckets = processState('attempt-limits', () => new TokenBuckets())

/** Counts an attempt before it is checked, whether or not the e-mail exists. @throws too_many_attempts */
export function spendAttempt(attempt: { email?: string; address: string; now: Date }): void {
  const nowMs = attempt.now.getTime()
  const results = [buckets.take(`address:${attempt.address}`, perAddress, nowMs)]
  if (attempt.email !== undefined) results.push(buckets.take(`email:${attempt.email}`, perEmail, nowMs))
  const waits = results.filter((result) => !result.allowed).map((result) => result.retryAfterSeconds)
  if (waits.length > 0) throw new FootnoteError('too_many_attempts', { retryAfterSeconds: Math.max(...waits) })
}

/** A right password ends the count of wrong ones for that e-mail. */
export function forgetAttempts(email: string): void {
  buckets.clear(`email:${email}`)
}
