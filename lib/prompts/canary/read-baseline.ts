import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import type { CanaryBaseline } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Fewer answers than this say little about a 95th percentile. */
const fewest = 20
const latest = 500
/** What the product holds itself to where nothing is known. */
const usualSlowMs = 5_000

/** What slow and dear mean for a canary: from the latest answers of the active version before it. Milliseconds and micro-dollars. */
export async function readBaseline(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { version, now }: { version: number; now: Date },
): Promise<CanaryBaseline> {
  const answers = await readCanaryAnswers(runtime.db, scope, { versions: [version], before: now, latest })
  const good = answers.filter(({ status, fellBack }) => status !== 'failed' && !fellBack)
  if (good.length < fewest) return { slowMs: usualSlowMs, dearMicroUsd: null }
  const times = good.flatMap(({ totalMs }) => totalMs ?? [])
  const costs = good.map(({ costMicroUsd }) => costMicroUsd)
  return { slowMs: quantile(times, 0.95), dearMicroUsd: Math.max(...costs) === 0 ? null : quantile(costs, 0.75) }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
