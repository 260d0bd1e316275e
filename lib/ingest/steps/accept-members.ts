import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import { assertOwnAttempt } from '@/db/queries/documents/lock-own-attempts'
import { storeMembers } from '@/db/queries/members/store-members'
import type { Member, UnpackedMember } from '@/lib/domain/member'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument } from '../child/messages'
import { acceptUpload } from '../documents/accept-upload'
import type { UnpackFolder } from './open-unpack-folder'
import type { Progress } from './track-progress'

/** As long as a document's own name may be. */
const maxExternalIdLength = 1000
/** These are no property of the file at hand: the archive as a whole stops, and may be tried again. */
const notOfTheFile: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'disk_full',
  'forbidden',
  'ingest_cancelled',
  'internal',
  'not_found',
  'shutting_down',
])

/**
 * Gives each unpacked file the way of an upload: `staff.zip/leave/policy.md` is its name, so the same path in a later version of the
 * archive is a revision of the same document, and the same bytes are no new work. Running twice changes nothing the second time.
 * @throws ingest_cancelled, shutting_down, disk_full, forbidden
 */
export async function acceptMembers(
  runtime: Runtime,
  scope: Scope,
  claimed: ClaimedRevision,
  { parsed }: ReadDocument,
  unpacking: UnpackFolder | null,
  progress: Progress,
): Promise<void> {
  if (!parsed.members || !unpacking) return
  progress.enter('store')
  const members: Member[] = []
  for (const member of parsed.members) {
    progress.check()
    members.push(await acceptMember(runtime, scope, claimed, member, unpacking.target.folder))
  }
  const { revision } = claimed
  await runtime.db.transaction(async (tx) => {
    await assertOwnAttempt(tx, scope, revision)
    await storeMembers(tx, scope, { revisionId: revision.id, members })
  })
}

async function acceptMember(
  runtime: Runtime,
  scope: Scope,
  { document }: ClaimedRevision,
  member: UnpackedMember,
  folder: string,
): Promise<Member> {
  const { path: memberPath, bytes, file, refusal } = member
  const refused = (code: ErrorCode, detail: string | null): Member => ({
    path: memberPath,
    bytes,
    documentId: null,
    isDuplicate: false,
    refusal: { code, detail },
  })
  if (file === null) return refused(refusal?.code ?? 'internal', refusal?.detail ?? null)
  const externalId = `${document.externalId}/${memberPath}`
  if (externalId.length > maxExternalIdLength)
    return refused('file_name_invalid', 'The path of this file is too long. Shorten the names of its folders.')
  const onDisk = path.join(folder, String(file))
  try {
    const accepted = await acceptUpload(runtime, scope, {
      collectionId: document.collectionId,
      parentId: document.id,
      externalId,
      fileName: memberPath,
      expectedBytes: bytes,
      body: createReadStream(onDisk),
    })
    if (accepted.documentId === document.id) return refused('archive_too_deep', 'This is the archive itself.')
    const isDuplicate = accepted.duplicateOf !== undefined
    return { path: memberPath, bytes, documentId: accepted.documentId, isDuplicate, refusal: null }
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    if (notOfTheFile.has(error.code))
      throw error.code === 'not_found' ? new FootnoteError('ingest_cancelled', { cause: thrown }) : thrown
    return refused(error.code, error.detail ?? null)
  } finally {
    await rm(onDisk, { force: true })
  }
}
