import type { DocumentListItem } from '@/db/queries/documents/list-documents'
import type { IngestStage, RevisionStatus } from '@/lib/domain/document'
import { describeGaps, hasGaps } from '@/lib/domain/describe-gaps'
import { upkeepState, type DocumentOwner, type UpkeepDates } from '@/lib/domain/upkeep'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'

type Progress = {
  readonly status: RevisionStatus
  readonly stage: IngestStage | null
  readonly errorCode: ErrorCode | null
  readonly errorDetail: string | null
  readonly pagesTotal: number | null
  readonly pagesDone: number
  readonly chunksTotal: number | null
  readonly chunksDone: number
  readonly coverage: number | null
  readonly stageMs: Partial<Record<IngestStage, number>>
}

/** What the list, the detail and the live events say of a revision's way. */
export function toProgress(row: Progress) {
  return {
    status: row.status,
    stage: row.stage,
    error: toDocumentError(row),
    pages: row.pagesTotal,
    pagesDone: row.pagesDone,
    chunks: row.chunksTotal,
    chunksDone: row.chunksDone,
    coverage: row.coverage,
    stageMs: { ...row.stageMs },
  }
}

function toDocumentError({ stage, errorCode, errorDetail }: Progress) {
  if (errorCode === null) return null
  // A code of an older version may be gone from the table.
  const row = errorTable[errorCode] ?? errorTable.internal
  return { stage, code: errorCode, title: row.title, detail: errorDetail ?? row.message, retryable: row.retryable }
}

type UpkeepRow = UpkeepDates & { readonly owner: DocumentOwner | null; readonly isOfficial: boolean }

/** Owner and dates of a document, and what the dates mean on a day. */
export function toUpkeep({ owner, reviewAt, expiresAt, isOfficial }: UpkeepRow, today: string) {
  return { owner, ...upkeepState({ reviewAt, expiresAt }, today), official: isOfficial }
}

export type DocumentItem = ReturnType<typeof toDocumentItem>

/** A row as it stands on a day (ISO, UTC). */
export function toDocumentItem(row: DocumentListItem, today: string) {
  const { id, externalId, title, collectionId, collectionName, mediaType, fileName, bytes, revisionId } = row
  return {
    id,
    externalId,
    title,
    collectionId,
    collectionName,
    mediaType,
    fileName,
    bytes,
    revisionId,
    date: row.documentDate,
    revisionNumber: row.revisionNumber,
    activeRevisionId: row.activeRevisionId,
    ownerId: row.createdBy,
    ...toUpkeep(row, today),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    gaps: row.status === 'indexed' && hasGaps(row) ? describeGaps(row) : [],
    ...toProgress(row),
  }
}
