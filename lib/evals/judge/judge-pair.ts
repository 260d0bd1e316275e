import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import type { PairVerdict } from '@/lib/domain/judge'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Judge } from './create-judge'
import { withoutMarkers } from './describe-reference'
import { judgeContent } from './judge-content'
import { takeMajority, type Vote } from './opinion'
import type { Side } from './rubrics/pair-v1'
import { rubrics } from './rubrics/shipped-rubrics'

type Given = { readonly answerId: AnswerId; readonly text: string }

export type Pair = {
  readonly question: string
  readonly reference: string
  readonly before: Given
  readonly after: Given
  readonly signal?: AbortSignal
}

export const pairSubject = ({ before, after }: { before: { answerId: string }; after: { answerId: string } }): string =>
  `${before.answerId} ${after.answerId}`

const ofAfter = { first: 'lost', second: 'won', same: 'even' } satisfies Record<Side, PairVerdict>
const swapped = { first: 'second', second: 'first', same: 'same' } satisfies Record<Side, Side>

/**
 * Which of two answers is better, asked with either in the first place (Zheng et al., "Judging LLM-as-a-judge with MT-Bench and Chatbot Arena", 2023,
 * found judges to prefer a place): a verdict counts when both orders agree, and is `undecided` when they do not.
 * @throws the abort reason of `signal`
 */
export function judgePair(
  runtime: Runtime,
  scope: Pick<Scope, 'workspaceId'>,
  judge: Judge,
  pair: Pair,
): Promise<JudgementRow> {
  const { question, reference, before, after, signal } = pair
  const rubric = rubrics.pair
  const [old, now] = [withoutMarkers(before.text), withoutMarkers(after.text)]
  const values = { question, reference, first: old, second: now }
  const options = signal ? { signal } : {}
  const vote = async (): Promise<Vote<PairVerdict>> => {
    const one = await judge.ask(rubric, values, options)
    if (!('verdict' in one)) return one
    const other = await judge.ask(rubric, { ...values, first: now, second: old }, options)
    if (!('verdict' in other)) return other
    const agree = one.verdict === swapped[other.verdict]
    return { verdict: agree ? ofAfter[one.verdict] : 'undecided', reason: agree ? one.reason : '' }
  }
  const ids = { answerId: after.answerId, otherAnswerId: before.answerId }
  const content = {
    purpose: 'pair',
    subject: pairSubject(pair),
    ...ids,
    rubric,
    values,
    untrusted: ['first', 'second'],
  } as const
  return judgeContent(runtime, scope, judge, content, async () =>
    old === now
      ? { verdict: 'even', reason: 'The two say the same.', votes: [] }
      : takeMajority(judge.identity.samples, vote),
  )
}
