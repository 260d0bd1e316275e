import { claimTopicRun, type TopicRunRow } from '@/db/queries/topics/claim-topic-run'
import { completeTopicRun } from '@/db/queries/topics/complete-topic-run'
import { failTopicRun } from '@/db/queries/topics/fail-topic-run'
import { listGapQuestions } from '@/db/queries/topics/list-gap-questions'
import { recordTopicProgress } from '@/db/queries/topics/record-topic-progress'
import { daysBefore } from '@/lib/domain/days-before'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { chooseThreshold, unrelatedQuestions } from './choose-threshold'
import { clusterQuestions } from './cluster-questions'
import { compareVectors } from './compare-vectors'
import { compareWords } from './compare-words'
import { embedQuestions } from './embed-questions'
import { foldQuestions } from './fold-questions'
import type { SimilarityMatrix } from './similarity-matrix'

/** A worker that has not noted progress for this long is gone; the sweeper gives its sorting to the next. */
export const silentAfterMs = 60_000
/** Of each period the newest are sorted: comparing takes time and memory with the square of them (2,000 are 16 MB and half a second). */
export const mostQuestions = 1_000
/** `npm run bench -- topics`: of two questions in one cluster, .82 are about one article of SQuAD2 (.81 on the other half). */
export const wordThreshold = 0.15

type Input = { readonly runId: string; readonly signal: AbortSignal }

/**
 * The job of one sorting: reads what the documents did not serve, compares, clusters, and stores which questions stand together. Delivered
 * twice, the second finds nothing to claim. Ends as completed or failed(code); when the worker stops, the next takes it up from the start.
 */
export async function findTopics(runtime: Runtime, scope: Scope, { runId, signal }: Input): Promise<void> {
  const now = runtime.now()
  const silentSince = new Date(now.getTime() - silentAfterMs)
  const run = await claimTopicRun(runtime.db, scope, { runId, now, silentSince })
  if (!run) return
  try {
    const questions = await readQuestions(runtime, scope, run)
    const { texts, weights, indexOf } = foldQuestions(questions.map(({ text }) => text))
    const { matrix, threshold } = await compare(runtime, scope, run, texts, signal)
    const clusters = clusterQuestions(matrix, { threshold, weights })
    const members = questions.map(({ answerId }, i) => ({ answerId, topic: clusters[indexOf[i] ?? 0] ?? 0 }))
    await completeTopicRun(runtime.db, scope, { runId, members, now: runtime.now() })
    runtime.log.info('topics-found', { topicRunId: runId, questions: questions.length, topics: new Set(clusters).size })
  } catch (thrown) {
    if (signal.aborted) return
    const { code } = toFootnoteError(thrown)
    runtime.log.error('topics-failed', thrown, { topicRunId: runId, code })
    await failTopicRun(runtime.db, scope, { runId, errorCode: code, now: runtime.now() })
  }
}

/** Both periods are sorted together, so that a topic's trend counts the same subject. */
async function readQuestions(runtime: Runtime, scope: Scope, { id: runId, days, endsAt }: TopicRunRow) {
  const [middle, start] = [daysBefore(endsAt, days), daysBefore(endsAt, 2 * days)]
  const now = await listGapQuestions(runtime.db, scope, { from: middle, to: endsAt, limit: mostQuestions })
  const before = await listGapQuestions(runtime.db, scope, { from: start, to: middle, limit: mostQuestions })
  const progress = {
    asked: now.all,
    taken: now.items.length,
    askedBefore: before.all,
    takenBefore: before.items.length,
  }
  await recordTopicProgress(runtime.db, scope, { runId, now: runtime.now(), progress })
  return [...now.items, ...before.items]
}

/** By meaning, or by words where the workspace has no embedder. */
async function compare(
  runtime: Runtime,
  scope: Scope,
  { id: runId }: TopicRunRow,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<{ matrix: SimilarityMatrix; threshold: number }> {
  const embedder = await runtime.models.embedder(scope)
  const note = (progress: { method?: string; total?: number; done?: number }): Promise<void> =>
    recordTopicProgress(runtime.db, scope, { runId, now: runtime.now(), progress })
  await note({ method: embedder?.id ?? 'words', total: texts.length })
  if (!embedder) return { matrix: compareWords(texts), threshold: wordThreshold }
  const unrelated = await embedQuestions(scope, embedder, {
    texts: unrelatedQuestions,
    signal,
    onProgress: () => note({}),
  })
  const vectors = await embedQuestions(scope, embedder, { texts, signal, onProgress: (done) => note({ done }) })
  return { matrix: compareVectors(vectors), threshold: chooseThreshold(unrelated) }
}
