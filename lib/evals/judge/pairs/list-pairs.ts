import { listAnswersToJudge } from '@/db/queries/judge/list-answers-to-judge'
import type { EvalResultRow } from '@/db/queries/evals/list-results'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { getEvalRun } from '../../get-eval-run'
import { describeReference } from '../describe-reference'
import type { Pair } from '../judge-pair'
import type { ComparedRuns } from '../tasks/task-keys'

export type CasePair = Pair & { readonly caseId: string }

/** The cases that both runs answered: where one of them refused, there is nothing to hold side by side. @throws not_found, forbidden */
export async function listPairs(
  runtime: Runtime,
  scope: Scope,
  { before, after }: ComparedRuns,
): Promise<readonly CasePair[]> {
  const [old, now] = [await getEvalRun(runtime, scope, before), await getEvalRun(runtime, scope, after)]
  const earlier = new Map(old.results.filter(isAnswered).map((result) => [result.caseId, result]))
  const both = now.results.filter(isAnswered).flatMap((result) => {
    const was = earlier.get(result.caseId)
    return was ? [{ is: result, was }] : []
  })
  const answerIds = both.flatMap(({ is, was }) => [is.answerId, was.answerId].filter((id) => id !== null))
  const answers = await listAnswersToJudge(runtime.db, scope, { answerIds: [...new Set(answerIds)] })
  const texts = new Map<string | null, string>(answers.map(({ id, text }) => [id, text]))
  return both.flatMap(({ is, was }) => {
    const [text, oldText] = [texts.get(is.answerId), texts.get(was.answerId)]
    if (text === undefined || oldText === undefined || !is.answerId || !was.answerId) return []
    return [
      {
        caseId: is.caseId,
        question: is.definition.question,
        reference: describeReference(is.definition),
        before: { answerId: was.answerId, text: oldText },
        after: { answerId: is.answerId, text },
      },
    ]
  })
}

const isAnswered = ({ definition, answerStatus }: EvalResultRow): boolean =>
  definition.expect === 'answer' && answerStatus === 'answered'
