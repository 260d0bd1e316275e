import { endCanary } from '@/db/queries/prompts/end-canary'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import { widenCanary } from '@/db/queries/prompts/widen-canary'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The next step before its time, because a person has seen enough; the last one makes the version active. Where few people ask, a small share of
 * them is nobody. @returns the share that it has now @throws forbidden, prompt_moved_on
 */
export async function widenByHand(
  runtime: Runtime,
  scope: Scope,
  { canaryId }: { canaryId: string },
): Promise<{ percent: number }> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const now = runtime.now()
  const canary = await findCanary(db, scope, { canaryId })
  if (canary?.status !== 'running') throw new FootnoteError('prompt_moved_on')
  const percent = canary.plan.steps[canary.step + 1] ?? 100
  const own = await readCanaryAnswers(db, scope, { versions: [canary.version], since: canary.startedAt })
  const note = 'Widened by hand.'
  const done =
    percent === 100
      ? await endCanary(db, scope, { canary, end: 'passed', note, now })
      : await widenCanary(db, scope, { canary, answers: own.length, note, now })
  if (!done) throw new FootnoteError('prompt_moved_on')
  return { percent }
}
