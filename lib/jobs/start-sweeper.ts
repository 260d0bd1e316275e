import { pruneCanaryRuns } from '@/db/queries/evals/prune-canary-runs'
import { extendDeadlines } from '@/db/queries/documents/extend-deadlines'
import { pruneDrafts } from '@/db/queries/drafts/prune-drafts'
import { draftLifeMs } from '@/lib/answer/cache/find-draft'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { queueComparisons } from '@/lib/answer/disputes/queue-comparisons'
import { sweepSavedQuestions } from '@/lib/answer/saved/sweep-saved-questions'
import { sweepDrift } from '@/lib/evals/drift/sweep-drift'
import { sweepGenerations } from '@/lib/evals/proposals/sweep-generations'
import { sweepScheduledChecks } from '@/lib/evals/schedule/sweep-scheduled-checks'
import { sweepDaySums } from '@/lib/evals/scorecard/sweep-day-sums'
import { sweepEvalRuns } from '@/lib/evals/sweep-eval-runs'
import { sweepTopicRuns } from '@/lib/feedback/topics/sweep-topic-runs'
import { eraseAttachments } from '@/lib/ingest/attachments/erase-attachments'
import { sweepConnectors } from '@/lib/ingest/connectors/runs/sweep-connectors'
import { sweepGlossaries } from '@/lib/ingest/glossary/sweep-glossaries'
import { queueOldPassages } from '@/lib/ingest/languages/queue-old-passages'
import { queueMissingVectors } from '@/lib/ingest/queue-missing-vectors'
import { sweepOperations } from '@/lib/ingest/operations/sweep-operations'
import { sweepRebuilds } from '@/lib/ingest/rebuilds/sweep-rebuilds'
import { sweepRevisions } from '@/lib/ingest/sweep-revisions'
import { sweepDeletions } from '@/lib/ingest/workspace/sweep-deletions'
import { daysBefore } from '@/lib/domain/days-before'
import type { Runtime } from '@/lib/runtime/runtime'
import { watchClock } from './clock-watch'

/** After the clock was set everybody has been silent for that long: until the next round each that lives has beaten by the new one. */
async function passOver(runtime: Runtime, jumpMs: number): Promise<void> {
  runtime.log.warn('clock-set', { jumpMs })
  if (jumpMs > 0) await extendDeadlines(runtime.db, { byMs: jumpMs })
}

const sweepEveryMs = 10_000
/** Missing vectors and languages, conversations that are due to be erased, documents to be compared, saved questions, terms in new documents and days to be added up are looked for at start and every five minutes. */
const seldom = 30
/** How long the hourly canary runs and their answers are kept. */
const canaryDays = 7

/** Looks for documents and eval runs in limbo, at start and every ten seconds. */
export function startSweeper(runtime: Runtime, clockJump = watchClock()): { stop(): Promise<void> } {
  let round = 0
  const failedStarts = new Map<string, number>()
  const sweep = async (): Promise<void> => {
    const jumpMs = clockJump()
    try {
      if (jumpMs !== 0) return await passOver(runtime, jumpMs)
      await sweepRevisions(runtime)
      await sweepEvalRuns(runtime)
      await sweepOperations(runtime)
      await sweepRebuilds(runtime)
      await sweepConnectors(runtime)
      await sweepDeletions(runtime)
      await sweepTopicRuns(runtime)
      await sweepGenerations(runtime)
      await sweepScheduledChecks(runtime, failedStarts)
      if (round++ % seldom !== 0) return
      await pruneCanaryRuns(runtime.db, { now: runtime.now(), before: daysBefore(runtime.now(), canaryDays) })
      await eraseAttachments(runtime)
      await eraseDeletedConversations(runtime.db, { now: runtime.now() })
      await pruneDrafts(runtime.db, { before: new Date(runtime.now().getTime() - draftLifeMs) })
      await sweepDrift(runtime)
      await sweepDaySums(runtime, Math.floor(round / seldom))
      await queueMissingVectors(runtime)
      await queueOldPassages(runtime)
      await queueComparisons(runtime)
      await sweepSavedQuestions(runtime)
      await sweepGlossaries(runtime)
    } catch (error) {
      runtime.log.error('sweep_failed', error)
    }
  }
  let running = sweep()
  const timer = setInterval(() => (running = running.then(sweep)), sweepEveryMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
