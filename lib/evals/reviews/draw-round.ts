import { listReviewers } from '@/db/queries/people/list-reviewers'
import { createRound } from '@/db/queries/reviews/create-round'
import { listCandidates } from '@/db/queries/reviews/list-candidates'
import { listVersions } from '@/db/queries/reviews/list-versions'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { judgesPerAnswer } from '@/lib/domain/answer-review'
import { daysBefore } from '@/lib/domain/days-before'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { assessRisks } from './assess-risks'
import { drawSample } from './draw-sample'

/** Of a busier workspace the newest are taken, and the round says since when. */
const mostCandidates = 20_000
/** A model or prompt is new for so long, and established when it answered in the time before. */
const newForDays = 7
const establishedDays = 60
const nothing = 'There is no answer to draw in this time. Choose a longer one, or wait until more was asked.'
const alone = 'It takes two people who may review. Make somebody a reviewer under People first.'

/**
 * Draws answers for two people each to look at: of all, where the workspace has that switched on, otherwise of those that somebody rated.
 * @returns the round's id. @throws forbidden, conflict where nobody else could judge, invalid_request where nothing can be drawn
 */
export async function drawRound(
  runtime: Runtime,
  scope: Scope,
  input: { days: number; size: number; seed?: number },
): Promise<string> {
  requireRole(scope, 'reviewer')
  const { db } = runtime
  const to = runtime.now()
  if ((await listReviewers(db, scope)).length < judgesPerAnswer) throw new FootnoteError('conflict', { detail: alone })
  const { unratedReviewSince: since } = await loadWorkspaceSettings(db, scope)
  const frame = since === undefined ? ('rated' as const) : ('all' as const)
  const wanted = daysBefore(to, input.days)
  const begins = since !== undefined && new Date(since) > wanted ? new Date(since) : wanted
  const candidates = await listCandidates(db, scope, { from: begins, to, frame, limit: mostCandidates })
  const oldest = candidates.at(-1)
  if (!oldest) throw new FootnoteError('invalid_request', { detail: nothing })
  const from = candidates.length === mostCandidates ? oldest.createdAt : begins
  const recent = daysBefore(to, newForDays)
  const established = await listVersions(db, scope, { from: daysBefore(recent, establishedDays), to: recent })
  const risks = assessRisks(candidates, established)
  const atRisk = candidates.map(({ id }, i) => ({ answerId: id, risk: risks[i] ?? ('other' as const) }))
  const seed = input.seed ?? crypto.getRandomValues(new Int32Array(1))[0] ?? 0
  const sample = drawSample(atRisk, { size: input.size, seed })
  const roundId = await createRound(db, scope, { frame, from, to, seed, ...sample, now: to })
  runtime.log.info('review-round-drawn', { roundId, frame, of: candidates.length, drawn: sample.drawn.length })
  return roundId
}
