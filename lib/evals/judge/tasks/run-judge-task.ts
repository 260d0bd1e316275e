import { beatTask } from '@/db/queries/judge/beat-task'
import { endTask } from '@/db/queries/judge/end-task'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { mapConcurrently } from '../../map-concurrently'
import { createJudge, type Judge } from '../create-judge'
import { judgeCase } from '../judge-case'
import { judgePair } from '../judge-pair'
import { requireJudge } from '../require-judge'
import { listDue } from '../calibration/list-due'
import { listPairs } from '../pairs/list-pairs'
import { calibrationKey, readPairKey } from './task-keys'

/** A provider's limits are for the readers first. */
const parallel = 2

/**
 * The job of a task that somebody started. What has a verdict is not asked again, so that it goes on where an earlier delivery stopped. Ends as
 * completed or failed(code). @throws the abort reason when the worker stops: the queue delivers it again
 */
export async function runJudgeTask(
  runtime: Runtime,
  scope: Scope,
  { key, signal }: { key: string; signal: AbortSignal },
): Promise<void> {
  try {
    const identity = await requireJudge(runtime, scope)
    const judge = await createJudge(runtime, scope, identity)
    const work = await listWork(runtime, scope, judge, key, signal)
    let done = 0
    // One after another: two connections of a pool may write a later count before an earlier one.
    let beats: Promise<void> = Promise.resolve()
    const beat = () =>
      (beats = beats.then(() => beatTask(runtime.db, scope, { key, done, total: work.length, now: runtime.now() })))
    await beat()
    await mapConcurrently(work, parallel, async (one) => {
      signal.throwIfAborted()
      await one()
      done++
      await beat()
    })
    await endTask(runtime.db, scope, { key, errorCode: null, now: runtime.now() })
    runtime.log.info('judge-task-completed', { judged: work.length })
  } catch (error) {
    if (signal.aborted) throw error
    const { code } = toFootnoteError(error)
    runtime.log.error('judge-task-failed', error, { code })
    await endTask(runtime.db, scope, { key, errorCode: code, now: runtime.now() })
  }
}

async function listWork(
  runtime: Runtime,
  scope: Scope,
  judge: Judge,
  key: string,
  signal: AbortSignal,
): Promise<(() => Promise<unknown>)[]> {
  if (key === calibrationKey) {
    const { due } = await listDue(runtime, scope, await requireJudge(runtime, scope))
    return due.map(({ id: answerId, question, text, reference }) => () => {
      const answer = { answerId, question, text, reference, isReferenceUntrusted: true }
      return judgeCase(runtime, scope, judge, { purpose: 'calibration', ...answer, signal })
    })
  }
  const pairs = await listPairs(runtime, scope, readPairKey(key))
  return pairs.map((pair) => () => judgePair(runtime, scope, judge, { ...pair, signal }))
}
