import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import type { CaseVerdict, JudgePurpose } from '@/lib/domain/judge'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Judge } from './create-judge'
import { withoutMarkers } from './describe-reference'
import { judgeContent } from './judge-content'
import { takeMajority } from './opinion'
import { rubrics } from './rubrics/shipped-rubrics'

type Input = {
  readonly purpose: Extract<JudgePurpose, 'case' | 'calibration'>
  readonly answerId: AnswerId
  readonly question: string
  readonly reference: string
  readonly text: string
  /** Whether the reference comes from documents, and not from those who keep the golden set. */
  readonly isReferenceUntrusted?: boolean
  readonly signal?: AbortSignal
}

/** How good a verdict is: the score beside the others. */
export const verdictScores = { correct: 1, partly: 0.5, wrong: 0 } satisfies Record<CaseVerdict, number>

export const isCaseVerdict = (verdict: string | null): verdict is CaseVerdict =>
  verdict !== null && Object.hasOwn(verdictScores, verdict)

/** Judges one answer against a reference. @throws the abort reason of `signal` */
export function judgeCase(
  runtime: Runtime,
  scope: Pick<Scope, 'workspaceId'>,
  judge: Judge,
  input: Input,
): Promise<JudgementRow> {
  const { purpose, answerId, question, reference, signal } = input
  const rubric = rubrics.answer
  const values = { question, reference, answer: withoutMarkers(input.text) }
  const untrusted = input.isReferenceUntrusted ? ['answer', 'reference'] : ['answer']
  return judgeContent(runtime, scope, judge, { purpose, subject: answerId, answerId, rubric, values, untrusted }, () =>
    takeMajority(judge.identity.samples, () => judge.ask(rubric, values, { answerId, ...(signal && { signal }) })),
  )
}
