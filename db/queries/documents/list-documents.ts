import { and, asc, desc, eq, gt, ilike, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { RevisionStatus } from '@/lib/domain/document'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decodeCursor, encodeCursor } from './document-cursor'

export const documentSorts = ['updated', 'title'] as const
export type DocumentSort = (typeof documentSorts)[number]

export type ListDocumentsParams = {
  readonly collectionId?: CollectionId | undefined
  /** Of the newest revision. Several: any of them. */
  readonly status?: readonly RevisionStatus[] | undefined
  /** Part of the title, the external id or the file name. */
  readonly search?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  /** updated: newest first. title: A to Z. */
  readonly sort: DocumentSort
}

const columns = {
  id: documents.id,
  externalId: documents.externalId,
  title: documents.title,
  collectionId: documents.collectionId,
  collectionName: collections.name,
  mediaType: documents.mediaType,
  documentDate: documents.documentDate,
  activeRevisionId: documents.activeRevisionId,
  createdAt: documents.createdAt,
  updatedAt: documents.updatedAt,
  /** The newest revision: its progress, or what became of it. */
  revisionId: documentRevisions.id,
  revisionNumber: documentRevisions.number,
  fileName: documentRevisions.fileName,
  bytes: documentRevisions.bytes,
  status: documentRevisions.status,
  stage: documentRevisions.stage,
  errorCode: documentRevisions.errorCode,
  errorDetail: documentRevisions.errorDetail,
  pagesTotal: documentRevisions.pagesTotal,
  pagesDone: documentRevisions.pagesDone,
  chunksTotal: documentRevisions.chunksTotal,
  chunksDone: documentRevisions.chunksDone,
  coverage: documentRevisions.coverage,
  coverageReport: documentRevisions.coverageReport,
  warnings: documentRevisions.warnings,
  attempts: documentRevisions.attempts,
  startedAt: documentRevisions.startedAt,
  finishedAt: documentRevisions.finishedAt,
  stageMs: documentRevisions.stageMs,
}

export type DocumentListItem = Awaited<ReturnType<typeof selectDocuments>>[number]

function selectDocuments(db: Db, condition: SQL | undefined) {
  return db
    .select(columns)
    .from(documents)
    .innerJoin(
      collections,
      and(eq(collections.workspaceId, documents.workspaceId), eq(collections.id, documents.collectionId)),
    )
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(condition)
    .$dynamic()
}

/** The documents that the scope may see, a page at a time. `nextCursor` is null on the last page. */
export async function listDocuments(
  db: Db,
  scope: Scope,
  params: ListDocumentsParams,
): Promise<{ items: DocumentListItem[]; nextCursor: string | null }> {
  const { limit, sort } = params
  const rows = await selectDocuments(db, and(documentIsVisible(scope), ...filters(params), after(params)))
    .orderBy(
      ...(sort === 'title'
        ? [asc(documents.title), asc(documents.id)]
        : [desc(documents.updatedAt), desc(documents.id)]),
    )
    .limit(limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || !last) return { items, nextCursor: null }
  return { items, nextCursor: encodeCursor([sort === 'title' ? last.title : last.updatedAt.toISOString(), last.id]) }
}

/** The same rows for given ids, in no particular order: what the live progress reads. */
export async function findDocuments(
  db: Db,
  scope: Scope,
  params: { ids: readonly DocumentId[] },
): Promise<DocumentListItem[]> {
  if (params.ids.length === 0) return []
  return selectDocuments(db, and(documentIsVisible(scope), inArray(documents.id, [...params.ids])))
}

function filters({ collectionId, status, search }: ListDocumentsParams): (SQL | undefined)[] {
  const pattern = `%${(search ?? '').trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return [
    collectionId ? eq(documents.collectionId, collectionId) : undefined,
    status && status.length > 0 ? inArray(documentRevisions.status, [...status]) : undefined,
    search?.trim()
      ? or(
          ilike(documents.title, pattern),
          ilike(documents.externalId, pattern),
          ilike(documentRevisions.fileName, pattern),
        )
      : undefined,
  ]
}

function after({ cursor, sort }: ListDocumentsParams): SQL | undefined {
  if (!cursor) return undefined
  const [value, id] = decodeCursor(cursor)
  if (sort === 'title') {
    return or(gt(documents.title, value), and(eq(documents.title, value), gt(documents.id, id as DocumentId)))
  }
  // A cursor of the other sort order has a title here.
  if (Number.isNaN(Date.parse(value)))
    throw new FootnoteError('invalid_request', { detail: 'cursor: not of this sort order.' })
  // The cursor has milliseconds, the column microseconds: rows are compared as the cursor writes them.
  const moment = sql`date_trunc('milliseconds', ${documents.updatedAt})`
  return or(
    lt(moment, sql`${value}::timestamptz`),
    and(sql`${moment} = ${value}::timestamptz`, lt(documents.id, id as DocumentId)),
  )
}
