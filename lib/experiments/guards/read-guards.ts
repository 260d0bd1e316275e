import type { Arm, CanaryBaseline, GuardedAnswer, GuardReading } from '@/lib/domain/canary-guards'
import { createGuardTracker } from './create-guard-tracker'

/** How each guard stands after these answers, which are those of both sides in the order of time. */
export function readGuards<Answer extends GuardedAnswer>(
  answers: readonly Answer[],
  { armOf, baseline }: { armOf: (answer: Answer) => Arm; baseline: CanaryBaseline },
): GuardReading[] {
  const tracker = createGuardTracker(baseline)
  for (const answer of answers) tracker.add(armOf(answer), answer)
  return tracker.read()
}
