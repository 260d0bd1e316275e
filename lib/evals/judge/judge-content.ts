import { createHash } from 'node:crypto'
import { findKnownJudgement, type JudgementRow } from '@/db/queries/judge/find-known-judgement'
import { saveJudgement } from '@/db/queries/judge/save-judgement'
import type { JudgePurpose, JudgeVerdict } from '@/lib/domain/judge'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { digestText } from '@/lib/prompts/digest-text'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Judge } from './create-judge'
import type { Opinion } from './opinion'
import type { Rubric } from './rubrics/rubric'
import { speaksToJudge } from './speaks-to-judge'

export type Content = {
  readonly purpose: JudgePurpose
  readonly subject: string
  readonly answerId: AnswerId
  readonly otherAnswerId?: AnswerId
  readonly rubric: Rubric
  readonly values: Readonly<Record<string, string>>
  /** The places of `values` that people and files have written: one that speaks to the judge is not judged. */
  readonly untrusted: readonly string[]
  readonly ours?: 'carried' | 'not'
}

/**
 * Judges one thing, once: what the workspace has a verdict on already, by the same rubric, model and samples, costs nothing again. What was not
 * judged is stored as that, and tried again next time.
 */
export async function judgeContent(
  runtime: Runtime,
  scope: Pick<Scope, 'workspaceId'>,
  judge: Judge,
  content: Content,
  form: () => Promise<Opinion<JudgeVerdict>>,
): Promise<JudgementRow> {
  const { purpose, subject, answerId, otherAnswerId = null, rubric, values, untrusted, ours = null } = content
  const { model, samples } = judge.identity
  const contentKey = createHash('sha256')
    .update(JSON.stringify([rubric.name, rubric.version, digestText(rubric), model, samples, values]))
    .digest('hex')
  const known = await findKnownJudgement(runtime.db, scope, { contentKey })
  if (known?.subject === subject && known.purpose === purpose) return known
  const isAddressed = untrusted.some((place) => speaksToJudge(values[place] ?? ''))
  const opinion: Opinion<JudgeVerdict> = known?.verdict
    ? { verdict: known.verdict, reason: known.reason ?? '', votes: known.votes }
    : isAddressed
      ? { code: 'judge_addressed', votes: [] }
      : await form()
  const said =
    'verdict' in opinion
      ? { verdict: opinion.verdict, code: null, reason: opinion.reason || null }
      : { verdict: null, code: opinion.code, reason: null }
  const judgement = {
    id: newId('judgement'),
    purpose,
    subject,
    answerId,
    otherAnswerId,
    contentKey,
    rubricVersion: rubric.version,
    model,
    samples,
    ...said,
    votes: [...opinion.votes],
    ours,
  }
  return saveJudgement(runtime.db, scope, { judgement, now: runtime.now() })
}
