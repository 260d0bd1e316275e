import { findKnownAnswers } from '@/db/queries/evals/find-known-answers'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { saveResult } from '@/db/queries/evals/save-result'
import type { Answer } from '@/lib/domain/answer'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { AnswerId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'
import { askCase } from './ask-case'
import { contentKey, type ContentOfRun } from './content-key'
import type { CaseReader } from './create-case-readers'
import { mapConcurrently } from './map-concurrently'
import { scoreAnswer } from './score-answer'
import type { JudgedAnswer } from './scorers/scorer'

/** Answers of a run that are written at once: enough to keep two cores busy, few enough that readers still get theirs. */
const parallel = 3

type Input = {
  readonly run: EvalRunRow
  readonly open: readonly GoldenCase[]
  readonly readerOf: (groups: readonly string[]) => Promise<CaseReader>
  readonly content: ContentOfRun
  readonly signal: AbortSignal
}

type Prepared = { readonly golden: GoldenCase; readonly reader: CaseReader; readonly key: string }
type Given = JudgedAnswer & { readonly id: string; readonly errorCode: string | null }

/** Answers and scores the open cases: first those whose answer is known from an earlier run, then the others. Stops early when aborted. */
export async function runCases(runtime: Runtime, input: Input): Promise<void> {
  const { run, open, readerOf, content, signal } = input
  const prepared = await Promise.all(
    open.map(async (golden): Promise<Prepared> => {
      const reader = await readerOf(golden.readerGroups)
      return { golden, reader, key: contentKey(golden, reader.scope.groupIds, content) }
    }),
  )
  const contentKeys = run.fresh ? [] : prepared.map(({ key }) => key)
  const known = await findKnownAnswers(runtime.db, run, { contentKeys })
  await mapConcurrently(prepared, parallel, async (one) => {
    if (signal.aborted) return
    const row = known.get(one.key)
    if (row) return endCase(runtime, run, one, { ...toJudged(row), errorCode: null }, true)
    const answer = await askCase(runtime, one.reader.scope, { golden: one.golden, ...run, signal })
    if (!signal.aborted) await endCase(runtime, run, one, { ...answer, errorCode: answer.error?.code ?? null }, false)
  })
}

type KnownAnswer = Awaited<ReturnType<typeof findKnownAnswers>> extends Map<string, infer Row> ? Row : never

function toJudged(row: KnownAnswer): JudgedAnswer & { id: string } {
  const { id, status, text, claims, citations, sources, retrieveMs, firstTokenMs, totalMs } = row
  return {
    id,
    status: status === 'running' ? 'failed' : status,
    text,
    claims,
    citations,
    sources,
    timings: { retrieveMs: retrieveMs ?? 0, firstTokenMs, totalMs: totalMs ?? 0 },
  }
}

async function endCase(
  runtime: Runtime,
  run: EvalRunRow,
  { golden, reader, key }: Prepared,
  answer: Given,
  cached: boolean,
): Promise<void> {
  const { scores, passed } = scoreAnswer({ golden, answer, ...(await reader.rightsFor(answer)) })
  await saveResult(runtime.db, run, {
    runId: run.id,
    caseId: golden.id,
    passed,
    scores,
    answerId: answer.id as AnswerId,
    answerStatus: answer.status satisfies Answer['status'],
    errorCode: answer.errorCode,
    cached,
    contentKey: key,
    now: runtime.now(),
  })
}
