import { countReleases } from '@/db/queries/scorecard/count-releases'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { shareOf } from './read-answer-kpis'
import { nothingRead, type Reading } from './scorecard'

/** Prompt versions that reached readers in the period, and those of them that were taken back. */
export async function readRollbacks(
  runtime: Runtime,
  scope: Scope,
  period: { from: Date; to: Date },
): Promise<Reading> {
  const { released, rolledBack } = await countReleases(runtime.db, scope, period)
  const measured = shareOf(rolledBack, released)
  if (!measured) return nothingRead('No prompt version reached readers in this period.')
  return { measured, trend: [], note: `${rolledBack} of ${released} taken back` }
}
