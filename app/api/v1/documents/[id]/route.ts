import { getDocument, type DocumentDetail } from '@/db/queries/documents/get-document'
import { findParent } from '@/db/queries/members/find-parent'
import type { CountedCoverage } from '@/lib/domain/document'
import { openAttached } from '@/lib/ingest/attachments/open-attached'
import type { DocumentId } from '@/lib/domain/ids'
import { utcDay } from '@/lib/domain/utc-day'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { defineRoute } from '../../_lib/define-route'
import { toProgress, toUpkeep } from '../_lib/to-document-item'
import { deleteDocumentSpec, getDocumentSpec } from './spec'

export const GET = defineRoute(getDocumentSpec, async ({ runtime, scope, params }) => {
  const opened = await openAttached(runtime, scope, params.id as DocumentId)
  const document = await getDocument(runtime.db, opened, { documentId: params.id as DocumentId })
  const { id, externalId, title, collectionId, collectionName, mediaType, metadata, groupIds } = document
  const parent = await findParent(runtime.db, opened, { documentId: id })
  const { error, ...progress } = toProgress(document.latest)
  return {
    body: {
      id,
      externalId,
      title,
      collectionId,
      collectionName,
      conversationId: opened.conversationId ?? null,
      mediaType,
      metadata,
      date: document.documentDate,
      groups: groupIds,
      activeRevisionId: document.activeRevisionId,
      parent,
      ...toUpkeep(document, utcDay(runtime.now())),
      reviewedAt: document.reviewedAt?.toISOString() ?? null,
      createdAt: document.createdAt.toISOString(),
      updatedAt: document.updatedAt.toISOString(),
      ...progress,
      ...(error ? { error } : {}),
      revisions: document.revisions.map((row) => toRevision(row, document.activeRevisionId)),
    },
  }
})

export const DELETE = defineRoute(deleteDocumentSpec, async ({ runtime, scope, params }) => ({
  body: await deleteDocument(runtime, scope, params.id as DocumentId),
}))

function toRevision(row: DocumentDetail['revisions'][number], activeRevisionId: string | null) {
  const { id, number, fileName, mediaType, bytes, warnings } = row
  return {
    id,
    number,
    fileName,
    mediaType,
    bytes,
    warnings,
    sha256: row.blobHash,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    isActive: id === activeRevisionId,
    counted: toCounted(row.coverageReport?.counted),
    ...toProgress(row),
  }
}

const toCounted = (counted: CountedCoverage | undefined) =>
  counted ? { ...counted, gaps: [...counted.gaps], pictureOnly: [...counted.pictureOnly] } : null
