import type { CanaryBaseline, GuardedAnswer, GuardName } from '@/lib/domain/canary-guards'

/** Broken off by the reader or by a restart: says nothing about a prompt. */
const nobodysFault = new Set(['answer_stopped', 'answer_interrupted'])

/** How bad an answer is to a guard, 0 to 1; null where the guard has nothing to say about it. */
export function guardValue(guard: GuardName, answer: GuardedAnswer, baseline: CanaryBaseline): number | null {
  const { status, errorCode, fellBack, claims, unsupported, totalMs, costMicroUsd, thumbsDown } = answer
  if (errorCode !== null && nobodysFault.has(errorCode)) return null
  const isError = status === 'failed' || fellBack
  if (guard === 'errors') return Number(isError)
  if (isError) return null
  if (guard === 'refused') return Number(status === 'refused')
  if (guard === 'unsupported') return claims === 0 ? null : unsupported / claims
  if (guard === 'thumbs-down') return Number(thumbsDown)
  if (guard === 'slow') return totalMs === null ? null : Number(totalMs > baseline.slowMs)
  return baseline.dearMicroUsd === null ? null : Number(costMicroUsd > baseline.dearMicroUsd)
}
