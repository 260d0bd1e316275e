import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import type { CanaryBaseline } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import { baselineAnswers, toBaseline } from '@/lib/experiments/guards/to-baseline'
import type { Runtime } from '@/lib/runtime/runtime'

/** What slow and dear mean for a canary: from the latest answers of the active version before it. Milliseconds and micro-dollars. */
export async function readBaseline(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { version, now }: { version: number; now: Date },
): Promise<CanaryBaseline> {
  const latest = { versions: [version], before: now, latest: baselineAnswers }
  return toBaseline(await readCanaryAnswers(runtime.db, scope, latest))
}
