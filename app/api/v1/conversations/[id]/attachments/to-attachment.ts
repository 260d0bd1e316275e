import type { AttachmentRow } from '@/db/queries/attachments/list-attachments'
import { toProgress } from '../../../documents/_lib/to-document-item'

export function toAttachment(row: AttachmentRow) {
  const { id, title, fileName, mediaType, bytes, revisionId, createdAt } = row
  return { id, title, fileName, mediaType, bytes, revisionId, createdAt: createdAt.toISOString(), ...toProgress(row) }
}
