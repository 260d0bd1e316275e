import { setTimeout as sleep } from 'node:timers/promises'
import { beatRun } from '@/db/queries/evals/beat-run'
import { beginRun } from '@/db/queries/evals/begin-run'
import { claimRun } from '@/db/queries/evals/claim-run'
import { countUnreadyDocuments } from '@/db/queries/evals/count-unready-documents'
import { endRun } from '@/db/queries/evals/end-run'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { listResults } from '@/db/queries/evals/list-results'
import { readDocumentState } from '@/db/queries/evals/read-document-state'
import { releaseRun } from '@/db/queries/evals/release-run'
import { requestPrefix } from '@/db/queries/evals/sum-run-spending'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { scopeOnTrial } from '@/lib/auth/require-scope'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { digestText } from '@/lib/prompts/digest-text'
import { findTemplate } from '@/lib/prompts/find-template'
import type { Runtime } from '@/lib/runtime/runtime'
import type { RunBudget } from './budget/create-run-budget'
import { describeStop } from './budget/describe-stop'
import { openRunBudget } from './budget/open-run-budget'
import { createCaseReaders } from './create-case-readers'
import { findCasePlaces } from './find-case-places'
import { requireTrial } from './index-trial/require-trial'
import { createJudge } from './judge/create-judge'
import { runCases } from './run-cases'
import { summariseResults } from './summarise-results'

/** A worker that has not beaten for this long is gone; the sweeper gives its run to the next. */
export const silentAfterMs = 30_000
const beatEveryMs = 2_000
const lookEveryMs = 1_000
/** How long a run waits for documents that are being indexed, as those of the sample company are after the first start. */
const patienceMs = 10 * 60_000

export type RunEvalInput = {
  readonly runId: EvalRunId
  /** Of the code that answers: answers of other code are not taken over. */
  readonly codeVersion: string
  /** The worker stops: the run goes back to the queue. */
  readonly signal: AbortSignal
}

/**
 * The job of one run. Delivered twice, the second finds nothing to claim. Taken up again, it goes on with the cases that are left. Ends
 * as completed, failed(code), or cancelled by someone; never throws for what it can end itself. One that its budget stopped has failed: it keeps what it has, and decides
 * nothing.
 */
export async function runEval(runtime: Runtime, owner: Scope, input: RunEvalInput): Promise<void> {
  const { runId } = input
  const run = await claimRun(runtime.db, owner, { runId, now: runtime.now(), silentAfterMs })
  if (!run) return
  const heart = startHeart(runtime, owner, input)
  try {
    const budget = await openRunBudget(runtime, owner, run)
    await answerRun(runtime, owner, run, { codeVersion: input.codeVersion, budget, signal: heart.signal })
    if (heart.signal.aborted) return
    const results = await listResults(runtime.db, owner, { runId })
    const [stop, left] = [budget.stopped(), results.filter(({ passed }) => passed === null).length]
    if (stop && left > 0) {
      const errorDetail = describeStop({ stop, budgetMicroUsd: run.budgetMicroUsd ?? 0, left })
      await endRun(runtime.db, owner, {
        runId,
        status: 'failed',
        errorCode: stop.code,
        errorDetail,
        now: runtime.now(),
      })
      return runtime.log.info('eval-run-stopped', { runId, code: stop.code, left })
    }
    const metrics = summariseResults(results, run.seed)
    await endRun(runtime.db, owner, { runId, status: 'completed', metrics, now: runtime.now() })
    runtime.log.info('eval-run-completed', { runId, cases: results.length })
  } catch (thrown) {
    if (heart.signal.aborted) return
    const { code, detail } = toFootnoteError(thrown)
    runtime.log.error('eval-run-failed', thrown, { runId, code })
    const end = { status: 'failed', errorCode: code, errorDetail: detail ?? null } as const
    await endRun(runtime.db, owner, { runId, ...end, now: runtime.now() })
  } finally {
    await heart.stop()
    if (input.signal.aborted) await releaseRun(runtime.db, owner, { runId })
  }
}

async function answerRun(
  runtime: Runtime,
  owner: Scope,
  run: EvalRunRow,
  { codeVersion, budget, signal }: Pick<RunEvalInput, 'codeVersion' | 'signal'> & { readonly budget: RunBudget },
): Promise<void> {
  await waitForDocuments(runtime, owner, run, signal)
  const index = run.variant.index
  if (index) await requireTrial(runtime, owner, index)
  const documentState = await readDocumentState(runtime.db, owner, { today: utcDay(runtime.now()) })
  const prompt = await findTemplate(runtime, owner, { name: 'answer', version: run.promptVersion })
  await beginRun(runtime.db, owner, { runId: run.id, documentState, codeVersion })
  const results = await listResults(runtime.db, owner, { runId: run.id })
  const open = results.filter((result) => result.passed === null).map((result) => result.definition)
  const readerOf = createCaseReaders(runtime, owner, run.collectionIds)
  const placeOf = await findCasePlaces(runtime, owner, { cases: open, otherwise: run.collectionIds })
  const settings = await loadWorkspaceSettings(runtime.db, owner)
  const embedder = (await runtime.models.embedder(index ? scopeOnTrial(owner, index) : owner))?.id ?? null
  const content = { ...run, settings, documentState, embedder, codeVersion, promptDigest: digestText(prompt) }
  const judge = run.judge && (await createJudge(runtime, owner, run.judge, { requestPrefix: requestPrefix(run.id) }))
  await runCases(runtime, { run, open, readerOf, placeOf, content, judge, budget, signal })
}

async function waitForDocuments(
  runtime: Runtime,
  owner: Scope,
  { collectionIds }: EvalRunRow,
  signal: AbortSignal,
): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  while ((await countUnreadyDocuments(runtime.db, owner, { collectionIds })) > 0) {
    if (signal.aborted) return
    if (performance.now() > giveUpAt) throw new FootnoteError('eval_documents_pending')
    await sleep(lookEveryMs)
  }
}

/** Beats while the run is worked on. Its signal aborts when the run was cancelled or the worker stops. */
function startHeart(runtime: Runtime, owner: Scope, { runId, signal }: RunEvalInput) {
  const ended = new AbortController()
  let beating: Promise<void> = Promise.resolve()
  const beat = async (): Promise<void> => {
    try {
      if (!(await beatRun(runtime.db, owner, { runId, now: runtime.now() }))) ended.abort()
    } catch (error) {
      runtime.log.warn('eval-heartbeat-missed', { runId, code: toFootnoteError(error).code })
    }
  }
  const timer = setInterval(() => (beating = beating.then(beat)), beatEveryMs)
  return {
    signal: AbortSignal.any([ended.signal, signal]),
    async stop() {
      clearInterval(timer)
      await beating
    },
  }
}
