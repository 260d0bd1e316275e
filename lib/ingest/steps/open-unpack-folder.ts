import { findNesting } from '@/db/queries/members/find-nesting'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import { readEnv } from '@/lib/config/env'
import { holdsMembers } from '@/lib/domain/formats'
import { maxNesting } from '@/lib/domain/member'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { UnpackTarget } from '../parse/parsed-file'

/** What is sent to the parser process, where functions cannot go, and what stays with us. */
export type UnpackFolder = { readonly target: UnpackTarget; release(): Promise<void> }

/** A place for the files of an archive or a mail; null for all other files, and for what lies too deep to be opened. @throws disk_full */
export async function openUnpackFolder(
  runtime: Runtime,
  scope: Scope,
  { revision, document }: ClaimedRevision,
): Promise<UnpackFolder | null> {
  if (!holdsMembers(revision.mediaType)) return null
  const depth = await findNesting(runtime.db, scope, { documentId: document.id })
  if (depth > maxNesting) return null
  const folder = await runtime.storage.makeFolder()
  const maxMemberBytes = Math.floor(readEnv().FOOTNOTE_MAX_UPLOAD_MB * 1024 * 1024)
  return { target: { folder: folder.path, depth, maxMemberBytes }, release: () => folder.release() }
}
