import { getDocument } from '@/db/queries/documents/get-document'
import { listGoneMembers, listMembers, type ListedMember } from '@/db/queries/members/list-members'
import { openAttached } from '@/lib/ingest/attachments/open-attached'
import type { DocumentId } from '@/lib/domain/ids'
import { errorTable } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../../../_lib/define-route'
import { toProgress } from '../../_lib/to-document-item'
import { listMembersSpec } from './spec'

const maxGone = 200

export const GET = defineRoute(listMembersSpec, async ({ runtime, scope, params, query }) => {
  const opened = await openAttached(runtime, scope, params.id as DocumentId)
  const document = await getDocument(runtime.db, opened, { documentId: params.id as DocumentId })
  const wanted = query.revision ?? document.activeRevisionId ?? document.latest.id
  const revisionId = document.revisions.find(({ id }) => id === wanted)?.id
  if (!revisionId) throw new FootnoteError('not_found')
  const { from, limit } = query
  const { items, total } = await listMembers(runtime.db, opened, { revisionId, from, limit })
  const isCurrent = revisionId === (document.activeRevisionId ?? document.latest.id)
  const gone = isCurrent
    ? await listGoneMembers(runtime.db, opened, { documentId: document.id, revisionId, limit: maxGone })
    : []
  return {
    body: {
      revisionId,
      total,
      items: items.map(toItem),
      gone: gone.map(({ id, title, externalId }) => ({ documentId: id, title, externalId })),
    },
  }
})

function toItem({ ordinal, path, bytes, isDuplicate, errorCode, errorDetail, document }: ListedMember) {
  const row = errorCode ? (errorTable[errorCode] ?? errorTable.internal) : null
  return {
    ordinal,
    path,
    bytes,
    duplicate: isDuplicate,
    refusal: errorCode && row ? { code: errorCode, title: row.title, detail: errorDetail ?? row.message } : null,
    document: document && {
      id: document.id,
      title: document.title,
      status: document.status,
      error: toProgress(document).error,
      readable: document.activeRevisionId !== null,
    },
  }
}
