import type { CanaryAnswer } from '@/db/queries/prompts/read-canary-answers'
import type { CanaryBaseline, GuardReading } from '@/lib/domain/canary-guards'
import { createGuardTracker } from './create-guard-tracker'

/** How each guard stands after these answers, which are those of both versions in the order of time. */
export function readGuards(
  answers: readonly CanaryAnswer[],
  canary: { version: number; baseline: CanaryBaseline },
): GuardReading[] {
  const tracker = createGuardTracker(canary)
  for (const answer of answers) tracker.add(answer)
  return tracker.read()
}
