import { holdsMembers, isArchiveType } from '@/lib/domain/formats'

/** What is said, with the way back, while a document disappears: an archive takes along what came from it. */
export function deletionWords({ title, mediaType }: { title: string; mediaType: string }): string {
  if (isArchiveType(mediaType)) return `“${title}” is being deleted, with all files that came from it`
  return holdsMembers(mediaType) ? `“${title}” is being deleted, with its attachments` : `“${title}” is being deleted`
}
