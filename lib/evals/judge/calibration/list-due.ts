import { listAnswersToJudge, type AnswerToJudge } from '@/db/queries/judge/list-answers-to-judge'
import { listCalibrationJudgements } from '@/db/queries/judge/list-calibration-judgements'
import type { JudgeIdentity } from '@/lib/domain/judge'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { isSameJudge } from '../group-by-judge'
import { readHumanVerdicts } from './human-verdicts'

export type DueAnswer = AnswerToJudge & { readonly reference: string }

export type CalibrationWork = {
  /** Answers that people have given a verdict that a judge can be held against. */
  readonly labelled: number
  /** Of these: by double review; the others come from the feedback inbox. */
  readonly reviewed: number
  /** Those that this judge has no verdict on yet and may be given. */
  readonly due: readonly DueAnswer[]
}

/** As much of the passages as a judge reads with care. */
const longestReference = 10_000

/**
 * What is to be judged so that a judge can be held against people. It is given what they had: question, answer and passages, and nothing that was
 * made from their verdict, such as a corrected answer.
 */
export async function listDue(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  judge: JudgeIdentity | null,
): Promise<CalibrationWork> {
  const [people, judged] = await Promise.all([
    readHumanVerdicts(runtime, scope),
    listCalibrationJudgements(runtime.db, scope),
  ])
  const known = new Set(
    judged.filter((one) => judge && one.verdict !== null && isSameJudge(one, judge)).map((one) => one.answerId),
  )
  const answers = await listAnswersToJudge(runtime.db, scope, { answerIds: [...people.keys()] })
  const due = answers
    .filter(({ id }) => people.get(id)?.isOpen && !known.has(id))
    .map((answer) => ({ ...answer, reference: describePassages(answer) }))
    .filter(({ reference, text }) => reference !== '' && !text.includes(removedNote))
  return {
    labelled: answers.length,
    reviewed: answers.filter(({ id }) => people.get(id)?.from === 'review').length,
    due,
  }
}

function describePassages({ sources }: AnswerToJudge): string {
  const texts = sources.map(({ text }) => text).filter((text) => text !== '' && text !== removedNote)
  return texts.length === 0 ? '' : `Passages of the documents:\n${texts.join('\n\n')}`.slice(0, longestReference)
}
