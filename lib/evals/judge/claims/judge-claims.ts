import { findAnswer } from '@/db/queries/answers/find-answer'
import { findActingAdmin } from '@/db/queries/evals/find-acting-admin'
import { presentAnswers } from '@/lib/answer/present-answers'
import { loadScope } from '@/lib/auth/require-scope'
import { hasJudgeableClaims } from '@/lib/domain/judge-target'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { createJudge } from '../create-judge'
import { judgeContent } from '../judge-content'
import { takeMajority } from '../opinion'
import { readJudgeState } from '../require-judge'
import { rubrics } from '../rubrics/shipped-rubrics'
import { listClaims } from './list-claims'

/**
 * Judges the claims of one answer, each against the spans that it cites, with the rights of whoever asked: what is closed to them by now goes to no
 * provider. The calls count against the budgets of an admin, because the reader asked for none of them. Does nothing where judging has been switched
 * off since, or nobody can judge. Delivered twice, the second costs nothing.
 */
export async function judgeClaims(
  runtime: Runtime,
  reader: Scope,
  { answerId, signal }: { answerId: AnswerId; signal: AbortSignal },
): Promise<void> {
  const row = await findAnswer(runtime.db, reader, { answerId })
  if (!row || row.origin !== 'reader' || row.userId !== reader.userId) return
  const [answer] = await presentAnswers(runtime, reader, [row], new Map())
  const payerId = await findActingAdmin(runtime.db, reader, { preferred: '' })
  if (!answer || answer.status === 'running' || payerId === null) return
  if (!hasJudgeableClaims({ ...answer, status: answer.status })) return
  const payer = await loadScope(runtime.db, reader.workspaceId, payerId)
  const { model, settings } = await readJudgeState(runtime, payer)
  if (model === null || settings.claims === 'off') return
  const judge = await createJudge(runtime, payer, { model, samples: settings.samples })
  const rubric = rubrics.entailment
  const claims = listClaims(answer)
  for (const { index, claim, span, ours } of claims) {
    const values = { claim, span }
    const content = { purpose: 'claim', subject: `${answerId} ${index}`, answerId, rubric, values, ours } as const
    await judgeContent(runtime, reader, judge, { ...content, untrusted: ['claim', 'span'] }, () =>
      takeMajority(settings.samples, () => judge.ask(rubric, values, { answerId, signal })),
    )
  }
  runtime.log.info('claims-judged', { answerId, claims: claims.length })
}
