import type { ParsedDocument } from '@/lib/domain/document'
import type { UnpackedMember } from '@/lib/domain/member'
import { formatBytes } from '@/lib/domain/format-figures'
import { errorTable } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { DocumentBuilder } from '../document-builder'
import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { openTar, openTarGzip } from './open-tar'
import { openZip } from './open-zip'
import type { OpenArchive } from './raw-member'
import { unpackMembers } from './unpack-members'
import { describeRefused } from './describe-refused'

/** A listing in the index is there to find the archive by a file's name. More would be noise between passages of real text. */
const maxListed = 400

const openers: Readonly<Record<string, OpenArchive>> = {
  [mediaTypes.zip]: openZip,
  [mediaTypes.tar]: openTar,
  [mediaTypes.tgz]: openTarGzip,
}

/**
 * An archive: its files go into the target's folder, to become documents of their own, and its own text lists them with what became
 * of each. Its coverage is the share of the files that were taken.
 * @throws archive_nothing_taken, or the one reason that all of its files share; archive_too_deep; document_broken, file_type_mismatch
 */
export async function parseArchive(input: ParseInput): Promise<ParsedDocument> {
  const open = openers[input.mediaType]
  if (!open || !input.unpack) throw new FootnoteError('archive_too_deep')
  const archive = open(input.bytes)
  const members = await unpackMembers(archive.members, input.unpack, () => input.onProgress?.(0, 0))
  const taken = members.filter(({ refusal }) => refusal === null)
  if (taken.length === 0) throw nothingTaken(members)
  const builder = new DocumentBuilder()
  const count = members.length === 1 ? '1 file' : `${members.length} files`
  builder.add({
    kind: 'paragraph',
    text: `This archive holds ${count}. ${taken.length === 1 ? '1 became a document of its own' : `${taken.length} became documents of their own`}.`,
  })
  for (const member of members.slice(0, maxListed)) builder.add({ kind: 'table-row', text: describe(member) })
  if (members.length > maxListed)
    builder.add({ kind: 'paragraph', text: `${members.length - maxListed} more files are not listed here.` })
  return builder.finish({
    titleFromHeading: false,
    coverage: taken.length / members.length,
    warnings: [...archive.warnings, ...describeRefused(members, 'not taken from this archive')],
    members,
  })
}

function describe({ path, bytes, refusal }: UnpackedMember): string {
  const outcome = refusal ? `not taken, ${errorTable[refusal.code].title.toLowerCase()}` : 'a document of its own'
  return `File: ${path}; Size: ${formatBytes(bytes)}; Outcome: ${outcome}`
}

function nothingTaken(members: readonly UnpackedMember[]): FootnoteError {
  const [first, ...others] = members
  if (!first?.refusal) {
    return new FootnoteError('archive_nothing_taken', { detail: 'This archive is empty. Pack it again and upload it.' })
  }
  const { code } = first.refusal
  if (others.every(({ refusal }) => refusal?.code === code)) {
    return new FootnoteError(code, { detail: describeRefused(members, 'not taken from this archive').join(' ') })
  }
  return new FootnoteError('archive_nothing_taken', {
    detail: `No file of this archive could be taken. ${describeRefused(members, 'not taken').join(' ')}`,
  })
}
