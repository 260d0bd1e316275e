import { findRatedAnswer } from '@/db/queries/feedback/find-rated-answer'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { saveGoldenCase } from '@/db/queries/golden/save-golden-case'
import { requireRole } from '@/lib/auth/require-role'
import { isComplete } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { defineCase } from './make-golden-case'

/**
 * A case that was made before anyone had said what is right takes over what the review says now. One that has an expectation is left
 * alone: from then on it is changed in the golden set. @returns whether the feedback's case is complete; null when it has none
 */
export async function completeGoldenCase(
  runtime: Runtime,
  scope: Scope,
  input: { feedbackId: string },
): Promise<{ complete: boolean } | null> {
  requireRole(scope, 'reviewer')
  const rated = await findRatedAnswer(runtime.db, scope, { id: input.feedbackId })
  if (!rated || rated.goldenCaseId === null) return null
  const [row] = await listGoldenCases(runtime.db, scope, { id: rated.goldenCaseId })
  if (!row || isComplete(row.definition)) return row ? { complete: true } : null
  const definition = { ...(await defineCase(runtime, scope, rated)), id: row.id }
  if (!isComplete(definition)) return { complete: false }
  const saved = await saveGoldenCase(runtime.db, scope, { definition, version: row.version, now: runtime.now() })
  runtime.log.info('golden-case-completed', { caseId: row.id, saved })
  return { complete: true }
}
