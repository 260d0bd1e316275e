import { compareDocuments } from '@/lib/answer/disputes/compare-documents'
import { lookAtQuestion } from '@/lib/answer/saved/look-at-question'
import { codeVersion } from '@/lib/config/code-version'
import { loadScope } from '@/lib/auth/require-scope'
import type {
  AnswerId,
  BatchId,
  ConnectorRunId,
  ConversationId,
  EvalRunId,
  OperationId,
  RebuildId,
  RevisionId,
  UserId,
  WorkspaceId,
} from '@/lib/domain/ids'
import type { JobName, JobPayload } from '@/lib/domain/job-queue'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { abandonEvalRun } from '@/lib/evals/abandon-eval-run'
import { measureDrift } from '@/lib/evals/drift/measure-drift'
import { completeEmbedder } from '@/lib/evals/embedder/complete-embedder'
import { judgeClaims } from '@/lib/evals/judge/claims/judge-claims'
import { runJudgeTask } from '@/lib/evals/judge/tasks/run-judge-task'
import { runRebuild } from '@/lib/evals/rebuilds/run-rebuild'
import { proposeCases } from '@/lib/evals/proposals/propose-cases'
import { runEval } from '@/lib/evals/run-eval'
import { endGeneration } from '@/db/queries/proposals/end-generation'
import { endTask } from '@/db/queries/judge/end-task'
import { failTopicRun } from '@/db/queries/topics/fail-topic-run'
import { findTopics } from '@/lib/feedback/topics/find-topics'
import type { DocumentReader } from '@/lib/ingest/child/parser-pool'
import { abandonRun } from '@/lib/ingest/connectors/runs/abandon-run'
import { runConnector } from '@/lib/ingest/connectors/runs/run-connector'
import { removeUnusedBlobs } from '@/lib/ingest/documents/remove-unused-blobs'
import { mineGlossary } from '@/lib/ingest/glossary/mine-glossary'
import { ingestBatch } from '@/lib/ingest/ingest-batch'
import { ingestDocument } from '@/lib/ingest/ingest-document'
import { readOldPassages } from '@/lib/ingest/languages/read-old-passages'
import { abandonOperation } from '@/lib/ingest/operations/abandon-operation'
import { runOperation } from '@/lib/ingest/operations/run-operation'
import { abandonRebuild } from '@/lib/ingest/rebuilds/abandon-rebuild'
import { runDeletion } from '@/lib/ingest/workspace/run-deletion'
import { cancelRevision } from '@/lib/ingest/steps/cancel-revision'
import type { Runtime } from '@/lib/runtime/runtime'

export type JobTools = { readonly reader: DocumentReader; readonly signal: AbortSignal }

type Handlers = { [Name in JobName]: (runtime: Runtime, payload: JobPayload<Name>, tools: JobTools) => Promise<void> }

const handlers: Handlers = {
  async 'ingest-revision'(runtime, payload, { reader, signal }) {
    const revisionId = payload.revisionId as RevisionId
    const scope = await findScope(runtime, payload)
    // Whoever uploaded it has left the workspace: the file ends with a reason instead of waiting for ever.
    if (scope) await ingestDocument(runtime, scope, { revisionId, reader, signal })
    else await cancelRevision(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, revisionId)
  },
  async 'ingest-batch'(runtime, payload, { reader, signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await ingestBatch(runtime, scope, { batchId: payload.batchId as BatchId, reader, signal })
  },
  async 'embed-missing'(runtime, payload, { signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await completeEmbedder(runtime, scope, { signal })
  },
  async 'read-languages'(runtime, payload, { signal }) {
    await readOldPassages(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, { signal })
  },
  async 'run-eval'(runtime, payload, { signal }) {
    const scope = await findScope(runtime, payload)
    const runId = payload.runId as EvalRunId
    if (scope) await runEval(runtime, scope, { runId, codeVersion: codeVersion(), signal })
    else await abandonEvalRun(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, runId)
  },
  async 'run-judge-task'(runtime, { key, ...payload }, { signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await runJudgeTask(runtime, scope, { key, signal })
    else
      await endTask(
        runtime.db,
        { workspaceId: payload.workspaceId as WorkspaceId },
        { key, errorCode: 'forbidden', now: runtime.now() },
      )
  },
  async 'judge-claims'(runtime, payload, { signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await judgeClaims(runtime, scope, { answerId: payload.answerId as AnswerId, signal })
  },
  async 'look-at-question'(runtime, payload, { signal }) {
    const scope = await findScope(runtime, payload)
    const conversationId = payload.conversationId as ConversationId
    if (scope) await lookAtQuestion(runtime, scope, { conversationId, signal })
  },
  async 'run-operation'(runtime, payload, { signal }) {
    const operationId = payload.operationId as OperationId
    const scope = await findScope(runtime, payload)
    if (scope) await runOperation(runtime, scope, { operationId, signal })
    else await abandonOperation(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, operationId)
  },
  async 'run-rebuild'(runtime, payload, { signal }) {
    const rebuildId = payload.rebuildId as RebuildId
    const scope = await findScope(runtime, payload)
    if (scope) await runRebuild(runtime, scope, { rebuildId, signal })
    else await abandonRebuild(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, rebuildId)
  },
  async 'run-connector'(runtime, payload, { signal }) {
    const runId = payload.runId as ConnectorRunId
    const scope = await findScope(runtime, payload)
    if (scope) await runConnector(runtime, scope, { runId, signal })
    else await abandonRun(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, runId)
  },
  async 'find-topics'(runtime, { workspaceId, userId, runId }, { signal }) {
    const scope = await findScope(runtime, { workspaceId, userId })
    if (scope) await findTopics(runtime, scope, { runId, signal })
    else
      await failTopicRun(
        runtime.db,
        { workspaceId: workspaceId as WorkspaceId },
        { runId, errorCode: 'forbidden', now: runtime.now() },
      )
  },
  async 'propose-cases'(runtime, { generationId, ...payload }, { signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await proposeCases(runtime, scope, { generationId, signal })
    else
      await endGeneration(
        runtime.db,
        { workspaceId: payload.workspaceId as WorkspaceId },
        { generationId, status: 'failed', errorCode: 'forbidden', now: runtime.now() },
      )
  },
  async 'compare-documents'(runtime, payload, { signal }) {
    await compareDocuments(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, { signal })
  },
  async 'mine-glossary'(runtime, payload, { signal }) {
    await mineGlossary(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, { signal })
  },
  async 'measure-drift'(runtime, payload, { signal }) {
    const scope = await findScope(runtime, payload)
    if (scope) await measureDrift(runtime, scope, { endsAt: new Date(payload.endsAt), signal })
  },
  async 'delete-workspace'(runtime, { deletionId }, { signal }) {
    await runDeletion(runtime, { deletionId, signal })
  },
  async 'delete-blobs'(runtime, payload) {
    await removeUnusedBlobs(runtime, { workspaceId: payload.workspaceId as WorkspaceId }, payload.hashes)
  },
}

/** Runs one job. Handlers read what is true now, so a job that is delivered twice changes nothing the second time. */
export function handleJob<Name extends JobName>(
  runtime: Runtime,
  name: Name,
  payload: JobPayload<Name>,
  tools: JobTools,
): Promise<void> {
  return handlers[name](runtime, payload, tools)
}

async function findScope(runtime: Runtime, payload: { workspaceId: string; userId: string }): Promise<Scope | null> {
  try {
    return await loadScope(runtime.db, payload.workspaceId as WorkspaceId, payload.userId as UserId)
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'forbidden') return null
    throw error
  }
}
