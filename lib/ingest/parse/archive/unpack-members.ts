import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal, UnpackedMember } from '@/lib/domain/member'
import { maxNesting } from '@/lib/domain/member'
import { formatBytes } from '@/lib/domain/format-figures'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { isArchiveType } from '@/lib/domain/formats'
import { isClutter } from '@/lib/domain/is-clutter'
import type { UnpackTarget } from '../parsed-file'
import { sniffBytes, sniffMediaType } from '../sniff-media-type'
import { archiveLimits, freeOfRatioBytes, maxRatio } from './archive-limits'
import { refuse, type RawMember } from './raw-member'
import { readMemberPath } from './read-member-path'
import { shortReason } from './short-reason'

type Counts = { taken: number; bytes: number; archives: number; readonly paths: Set<string> }

/**
 * Writes the files of an archive into the target's folder, each under its number: no name of the archive ever names a file here.
 * What cannot be taken has its reason, and the rest goes on. Folders and what operating systems leave behind are passed over.
 */
export async function unpackMembers(
  members: AsyncIterable<RawMember>,
  target: UnpackTarget,
  onMember: () => void,
): Promise<UnpackedMember[]> {
  const unpacked: UnpackedMember[] = []
  const counts: Counts = { taken: 0, bytes: 0, archives: 0, paths: new Set() }
  for await (const raw of members) {
    if (raw.kind === 'folder' || isClutter(raw.path)) continue
    onMember()
    if (unpacked.length >= archiveLimits(target.depth).maxEntries) {
      unpacked.push(refused(raw, refuse('archive_too_many_entries')))
      break
    }
    unpacked.push(await unpackMember(raw, target, counts))
  }
  return unpacked
}

const refused = (raw: RawMember, refusal: Refusal): UnpackedMember => ({
  path: readMemberPath(raw.path).path,
  bytes: raw.bytes,
  file: null,
  refusal,
})

async function unpackMember(raw: RawMember, target: UnpackTarget, counts: Counts): Promise<UnpackedMember> {
  const { path: memberPath, refusal: badPath } = readMemberPath(raw.path)
  const early = badPath ?? refuseEarly(raw, memberPath, target, counts)
  if (early) return refused(raw, early)
  const file = counts.taken
  const diskPath = path.join(target.folder, String(file))
  try {
    const { bytes, head } = await write(raw, diskPath, target, counts)
    const late = refuseContent(head, memberPath, target, counts)
    if (!late) {
      counts.taken++
      counts.bytes += bytes
      counts.paths.add(memberPath)
      return { path: memberPath, bytes, file, refusal: null }
    }
    await rm(diskPath, { force: true })
    return { path: memberPath, bytes, file: null, refusal: late }
  } catch (error) {
    await rm(diskPath, { force: true })
    const { code, detail } = toFootnoteError(error)
    // A full disk, or a bug of ours, is no property of this file.
    if (code === 'internal' || code === 'disk_full') throw error
    return refused(raw, refuse(code, shortReason(code) ?? detail ?? null))
  }
}

/** Before anything is unpacked. */
function refuseEarly(raw: RawMember, memberPath: string, target: UnpackTarget, counts: Counts): Refusal | null {
  if (raw.kind === 'other')
    return refuse('archive_entry_unsafe', 'This is a link or a device, not a file. Pack the file itself.')
  if (raw.refusal) return raw.refusal
  if (counts.paths.has(memberPath))
    return refuse('file_name_invalid', 'Another file in this archive has the same path. Rename one of them.')
  if (raw.bytes > target.maxMemberBytes) return tooLarge(target)
  return counts.bytes + raw.bytes > archiveLimits(target.depth).maxTotalBytes ? refuse('archive_too_large') : null
}

const tooLarge = ({ maxMemberBytes }: UnpackTarget): Refusal =>
  refuse(
    'file_too_large',
    `This file is larger than the limit of ${formatBytes(maxMemberBytes)}. Split it or ask an admin to raise the limit.`,
  )

/** By its first bytes, as an upload is judged. */
function refuseContent(head: Uint8Array, memberPath: string, target: UnpackTarget, counts: Counts): Refusal | null {
  if (head.length === 0) return refuse('file_empty')
  const mediaType = sniffMediaType(head, memberPath.slice(memberPath.lastIndexOf('/') + 1))
  if (!isArchiveType(mediaType)) return null
  if (target.depth >= maxNesting) return refuse('archive_too_deep')
  return counts.archives++ < archiveLimits(target.depth).maxContainers ? null : refuse('archive_too_many_archives')
}

/** @throws document_inflates, file_too_large, and what the member's body throws */
async function write(
  raw: RawMember,
  diskPath: string,
  target: UnpackTarget,
  counts: Counts,
): Promise<{ bytes: number; head: Uint8Array }> {
  const { maxTotalBytes } = archiveLimits(target.depth)
  const head: Uint8Array[] = []
  let bytes = 0
  const file = await open(diskPath, 'w', 0o600)
  try {
    for await (const part of raw.body()) {
      if (bytes < sniffBytes) head.push(part.slice(0, sniffBytes - bytes))
      bytes += part.length
      if (bytes > target.maxMemberBytes) throw new FootnoteError('file_too_large')
      if (counts.bytes + bytes > maxTotalBytes) throw new FootnoteError('archive_too_large')
      if (raw.packedBytes !== null && bytes > freeOfRatioBytes && bytes > maxRatio * raw.packedBytes)
        throw new FootnoteError('document_inflates')
      await file.write(part)
    }
    return { bytes, head: Buffer.concat(head) }
  } finally {
    await file.close()
  }
}
