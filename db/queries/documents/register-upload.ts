import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import type { CollectionId, DocumentId, GroupId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { nobody } from '@/lib/domain/nobody'
import type { RevisionStatus } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { assertRoom } from '../attachments/assert-room'
import { inheritUpkeep } from '../members/inherit-upkeep'
import { linkToParent, lockParent } from '../members/link-to-parent'
import { findLatestRevisions, type LatestRevision } from './find-latest-revisions'
import { lockCollection } from './lock-collection'
import { narrowDocument } from './narrow-document'
import { openToGroups } from './open-to-groups'
import { queueRevisionsAgain } from './queue-revisions-again'

export type UploadToRegister = {
  collectionId: CollectionId
  externalId: string
  fileName: string
  mediaType: string
  blobHash: string
  bytes: number
  title: string
  titleIsGiven: boolean
  metadata: Record<string, string>
  documentDate: string | null
  groupIds: readonly GroupId[] | null
  /** The archive or mail that it was unpacked from. */
  parentId: DocumentId | null
  /** A document of its own, whatever else has the same bytes. */
  isOwn?: boolean
  /** Nobody but admins reads it: as a new document, or also when it was there before. */
  closed?: 'if new' | 'always' | null
  now: Date
}

export type RegisteredUpload = {
  documentId: DocumentId
  revisionId: RevisionId
  status: RevisionStatus
  duplicateOf: DocumentId | null
  /** Whether there is work to enqueue. */
  isNew: boolean
}

/**
 * Registers an arrived file. The collection's row is locked for the moment this takes, so two tabs that upload the same file at
 * once get one document: the second sees what the first wrote.
 *
 * Same external id: other bytes make a new revision, the same bytes change nothing (or retry what had failed). New external id
 * with the bytes of another document of this collection: that document, as `duplicateOf`, unless that one has failed or expired or is read by
 * other people.
 * @throws not_found, attachment_limit, ingest_cancelled when the archive it comes from was deleted meanwhile
 */
export function registerUpload(db: Db, scope: Scope, upload: UploadToRegister): Promise<RegisteredUpload> {
  return db.transaction(async (tx) => {
    await lockCollection(tx, scope, upload.collectionId)
    const { parentId } = upload
    if (parentId) await lockParent(tx, scope, { parentId })
    const registered = await register(tx, scope, upload)
    const { documentId, duplicateOf } = registered
    if (upload.closed === 'always') await openToGroups(tx, scope, { wanted: new Map([[documentId, [nobody]]]) })
    if (parentId && !duplicateOf) {
      await linkToParent(tx, scope, { documentId, parentId })
      await inheritUpkeep(tx, scope, { documentId, parentId })
    }
    return registered
  })
}

async function register(tx: Tx, scope: Scope, upload: UploadToRegister): Promise<RegisteredUpload> {
  const { collectionId, externalId, blobHash } = upload
  const [own] = await findLatestRevisions(tx, scope, { collectionId, externalIds: [externalId] })
  if (own) return own.blobHash === blobHash ? reuse(tx, scope, own, upload) : addRevision(tx, scope, own, upload)
  if (upload.isOwn) return addDocument(tx, scope, upload)
  const groupIds = upload.closed ? [nobody] : (upload.groupIds ?? [])
  const alike = { collectionId, blobHash, today: utcDay(upload.now), groupIds }
  const [twin] = await findLatestRevisions(tx, scope, alike).limit(1)
  if (twin) return { ...(await reuse(tx, scope, twin, upload)), duplicateOf: twin.documentId }
  if (scope.conversationId !== undefined && !upload.parentId) await assertRoom(tx, scope, upload)
  return addDocument(tx, scope, upload)
}

async function reuse(
  tx: Tx,
  scope: Scope,
  latest: LatestRevision,
  upload: UploadToRegister,
): Promise<RegisteredUpload> {
  const { documentId, revisionId } = latest
  if (latest.status !== 'failed')
    return { documentId, revisionId, status: latest.status, duplicateOf: null, isNew: false }
  await queueRevisionsAgain(tx, scope, { revisionIds: [revisionId], now: upload.now })
  return { documentId, revisionId, status: 'queued', duplicateOf: null, isNew: true }
}

async function addRevision(
  tx: Tx,
  scope: Scope,
  latest: LatestRevision,
  upload: UploadToRegister,
): Promise<RegisteredUpload> {
  const { documentId } = latest
  const revisionId = newId('revision')
  await insertRevision(tx, scope, upload, documentId, revisionId, latest.number + 1)
  await tx
    .update(documents)
    .set({
      latestRevisionId: revisionId,
      fileName: upload.fileName,
      updatedAt: upload.now,
      ...(upload.titleIsGiven ? { title: upload.title, titleIsGiven: true } : {}),
      ...(Object.keys(upload.metadata).length > 0 ? { metadata: upload.metadata } : {}),
      ...(upload.documentDate ? { documentDate: upload.documentDate } : {}),
    })
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId)))
  if (upload.groupIds) await narrowDocument(tx, scope, { documentId, groupIds: upload.groupIds })
  return { documentId, revisionId, status: 'queued', duplicateOf: null, isNew: true }
}

async function addDocument(tx: Tx, scope: Scope, upload: UploadToRegister): Promise<RegisteredUpload> {
  const documentId = newId('document')
  const revisionId = newId('revision')
  await tx.insert(documents).values({
    workspaceId: scope.workspaceId,
    id: documentId,
    collectionId: upload.collectionId,
    externalId: upload.externalId,
    title: upload.title,
    titleIsGiven: upload.titleIsGiven,
    mediaType: upload.mediaType,
    fileName: upload.fileName,
    latestRevisionId: revisionId,
    metadata: upload.metadata,
    documentDate: upload.documentDate,
    createdBy: scope.userId,
    createdAt: upload.now,
    updatedAt: upload.now,
  })
  if (upload.closed) await openToGroups(tx, scope, { wanted: new Map([[documentId, [nobody]]]) })
  await insertRevision(tx, scope, upload, documentId, revisionId, 1)
  if (upload.groupIds) await narrowDocument(tx, scope, { documentId, groupIds: upload.groupIds })
  return { documentId, revisionId, status: 'queued', duplicateOf: null, isNew: true }
}

async function insertRevision(
  tx: Tx,
  scope: Scope,
  upload: UploadToRegister,
  documentId: DocumentId,
  revisionId: RevisionId,
  number: number,
): Promise<void> {
  await tx.insert(documentRevisions).values({
    workspaceId: scope.workspaceId,
    id: revisionId,
    documentId,
    number,
    blobHash: upload.blobHash,
    fileName: upload.fileName,
    mediaType: upload.mediaType,
    bytes: upload.bytes,
    heartbeatAt: upload.now,
    createdBy: scope.userId,
    createdAt: upload.now,
  })
}
