import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { findKnownAnswers } from '@/db/queries/evals/find-known-answers'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { saveResults } from '@/db/queries/evals/save-results'
import { requestPrefix } from '@/db/queries/evals/sum-run-spending'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { AnswerId, CollectionId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'
import { askCase } from './ask-case'
import type { RunBudget } from './budget/create-run-budget'
import { countOwnAnswer } from './count-own-answer'
import { contentKey, type ContentOfRun } from './content-key'
import type { CaseReader } from './create-case-readers'
import { describeReference } from './judge/describe-reference'
import type { Judge } from './judge/create-judge'
import { isCaseVerdict, judgeCase, verdictScores } from './judge/judge-case'
import { mapConcurrently } from './map-concurrently'
import { scoreAnswer } from './score-answer'
import type { JudgedAnswer } from './scorers/scorer'

/** Answers of a run that are written at once: enough to keep two cores busy, few enough that readers still get theirs. */
const parallel = 3

type Input = {
  readonly run: EvalRunRow
  readonly open: readonly GoldenCase[]
  readonly readerOf: (groups: readonly string[]) => Promise<CaseReader>
  /** Where a case asks: its own collections, or else those of the run. */
  readonly placeOf: (golden: GoldenCase) => readonly CollectionId[]
  readonly content: Omit<ContentOfRun, 'collectionIds'>
  /** Null: nobody judges beside the scores. */
  readonly judge: Judge | null
  readonly budget: RunBudget
  readonly signal: AbortSignal
}

type Prepared = {
  readonly golden: GoldenCase
  readonly reader: CaseReader
  readonly collectionIds: readonly CollectionId[]
  readonly key: string
}
type Given = JudgedAnswer & { readonly id: string; readonly errorCode: string | null; readonly cached: boolean }
type GivenCase = Prepared & { readonly answer: Given }

/**
 * Answers and scores the open cases: first, all at once, those whose answer is known from an earlier run, then the others. Stops early when aborted, and asks no
 * further once the budget would be passed: what was taken over is scored all the same, without the judge where that one would cost too much.
 */
export async function runCases(runtime: Runtime, input: Input): Promise<void> {
  const { run, open, readerOf, placeOf, content, judge, budget, signal } = input
  const prepared = await Promise.all(
    open.map(async (golden): Promise<Prepared> => {
      const reader = await readerOf(golden.readerGroups)
      const collectionIds = placeOf(golden)
      return {
        golden,
        reader,
        collectionIds,
        key: contentKey(golden, reader.scope.groupIds, { ...content, collectionIds }),
      }
    }),
  )
  const contentKeys = run.fresh ? [] : prepared.map(({ key }) => key)
  const known = await findKnownAnswers(runtime.db, run, { contentKeys })
  const takenOver = prepared.flatMap((one) => {
    const row = known.get(one.key)
    return row ? [{ ...one, answer: toGiven(row) }] : []
  })
  if (judge)
    await mapConcurrently(takenOver, parallel, async (one) => {
      if (signal.aborted) return
      const mayJudge = await budget.take(1)
      await endCases(runtime, run, [one], mayJudge ? { judge, signal } : undefined)
      if (mayJudge) budget.release(1)
    })
  else await endCases(runtime, run, takenOver)
  // The version of the run, also where its variant names none: what is active may change while it runs.
  const variant = { ...run.variant, promptVersion: run.promptVersion }
  const toAsk = prepared.filter((one) => !known.has(one.key))
  await mapConcurrently(toAsk, parallel, async (one) => {
    if (signal.aborted) return
    const { golden, reader, collectionIds } = one
    const questions = golden.history.length + 1
    if (!(await budget.take(questions))) return
    try {
      if (signal.aborted) return
      const asked = { golden, variant, collectionIds, requestPrefix: requestPrefix(run.id), signal }
      const answer = await askCase(runtime, reader.scope, asked)
      if (signal.aborted) return
      const given = { ...countOwnAnswer(answer), cached: false }
      await endCases(runtime, run, [{ ...one, answer: given }], judge ? { judge, signal } : undefined)
    } finally {
      budget.release(questions)
    }
  })
}

function toGiven(row: AnswerRow): Given {
  const {
    id,
    status,
    text,
    claims,
    citations,
    sources,
    filters,
    retrieveMs,
    firstTokenMs,
    totalMs,
    costMicroUsd,
    unpriced,
  } = row
  const timings = { retrieveMs: retrieveMs ?? 0, firstTokenMs, totalMs: totalMs ?? 0 }
  const ended = status === 'running' ? 'failed' : status
  return {
    id,
    status: ended,
    text,
    claims,
    citations,
    sources,
    filters,
    timings,
    usage: { costMicroUsd, unpriced },
    unsure: row.isUnsure,
    errorCode: row.errorCode,
    cached: true,
  }
}

/** Scores and stores. Rights are looked up once per reader, whatever the number of cases. */
async function endCases(
  runtime: Runtime,
  run: EvalRunRow,
  cases: readonly GivenCase[],
  judging?: { readonly judge: Judge; readonly signal: AbortSignal },
): Promise<void> {
  if (cases.length === 0) return
  const results = []
  for (const reader of new Set(cases.map((one) => one.reader))) {
    const own = cases.filter((one) => one.reader === reader)
    const rights = await reader.rightsFor(own.map(({ answer }) => answer))
    for (const { golden, answer, key } of own) {
      const { id, status, errorCode, cached } = answer
      const { scores, passed } = scoreAnswer({ golden, answer, ...rights })
      const judgement = judging && (await judgeGiven(runtime, run, judging, { golden, answer }))
      const judged = judgement?.verdict ?? null
      results.push({
        // Beside the scores and never among what decides about passing: a case that no model judged passes as it always did.
        scores: judging ? { ...scores, judge: isCaseVerdict(judged) ? verdictScores[judged] : null } : scores,
        passed,
        judgementId: judgement?.id ?? null,
        caseId: golden.id,
        answerId: id as AnswerId,
        answerStatus: status,
        errorCode,
        cached,
        // Canaries are pruned: no later run may rest on their answers.
        contentKey: run.trigger === 'canary' ? null : key,
      })
    }
  }
  await saveResults(runtime.db, run, { runId: run.id, results, now: runtime.now() })
}

/** Only answers to questions that have one: whether a refusal was right needs no model. */
async function judgeGiven(
  runtime: Runtime,
  run: EvalRunRow,
  { judge, signal }: { readonly judge: Judge; readonly signal: AbortSignal },
  { golden, answer }: { readonly golden: GoldenCase; readonly answer: Given },
) {
  if (golden.expect !== 'answer' || answer.status !== 'answered') return null
  const { question } = golden
  const reference = describeReference(golden)
  const ids = { purpose: 'case', answerId: answer.id as AnswerId } as const
  return judgeCase(runtime, run, judge, { ...ids, question, reference, text: answer.text, signal })
}
