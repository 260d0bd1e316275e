import { z } from 'zod'

/** Payloads carry ids only: a handler reads what is true now, so delivering a job twice changes nothing. */
export const jobPayloads = {
  'ingest-revision': z.object({ workspaceId: z.string(), userId: z.string(), revisionId: z.string() }),
  /** Many small texts of one bulk request: parsed, chunked and embedded together. */
  'ingest-batch': z.object({ workspaceId: z.string(), userId: z.string(), batchId: z.string() }),
  'embed-missing': z.object({ workspaceId: z.string(), userId: z.string() }),
  /** The languages of passages that were stored before they were kept. */
  'read-languages': z.object({ workspaceId: z.string() }),
  /** A golden set against a variant; goes on where an earlier job of the same run stopped. */
  'run-eval': z.object({ workspaceId: z.string(), userId: z.string(), runId: z.string() }),
  /** Judging that somebody asked for; what has a verdict already is not asked again. */
  'run-judge-task': z.object({ workspaceId: z.string(), userId: z.string(), key: z.string() }),
  /** The claims of an answer, after it was given. */
  'judge-claims': z.object({ workspaceId: z.string(), userId: z.string(), answerId: z.string() }),
  /** Whether a saved question has another answer now. */
  'look-at-question': z.object({ workspaceId: z.string(), userId: z.string(), conversationId: z.string() }),
  /** One thing done to many documents; goes on where an earlier job of the same operation stopped. */
  'run-operation': z.object({ workspaceId: z.string(), userId: z.string(), operationId: z.string() }),
  /** One step of a collection's rebuild: what is to be built is queued, what is complete is checked and switched. */
  'run-rebuild': z.object({ workspaceId: z.string(), userId: z.string(), rebuildId: z.string() }),
  /** One look at a source outside; goes on where an earlier job of the same run stopped. */
  'run-connector': z.object({ workspaceId: z.string(), userId: z.string(), runId: z.string() }),
  /** Sorts the questions of a period into topics. */
  'find-topics': z.object({ workspaceId: z.string(), userId: z.string(), runId: z.string() }),
  /** Looks through documents for golden cases to propose. */
  'propose-cases': z.object({ workspaceId: z.string(), userId: z.string(), generationId: z.string() }),
  /** All documents of a workspace with each other, for what contradicts. */
  'compare-documents': z.object({ workspaceId: z.string() }),
  /** What was not looked through yet, for terms of the glossary. */
  'mine-glossary': z.object({ workspaceId: z.string() }),
  /** Holds a week against those before it. */
  'measure-drift': z.object({ workspaceId: z.string(), userId: z.string(), endsAt: z.iso.datetime() }),
  /** A whole workspace. Without its id, so that dropping the workspace's jobs leaves the one that does it. */
  'delete-workspace': z.object({ deletionId: z.string() }),
  'delete-blobs': z.object({ workspaceId: z.string(), hashes: z.array(z.string()) }),
} as const

export type JobName = keyof typeof jobPayloads
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>

/** The port that the rest of the code enqueues through. Delivery is at least once. `priority`: higher runs first. `startsAt`: not before. */
export type JobQueue = {
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    options?: { priority?: number; singletonKey?: string; startsAt?: Date },
  ): Promise<void>
}
