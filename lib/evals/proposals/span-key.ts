import { createHash } from 'node:crypto'
import type { DocumentId } from '@/lib/domain/ids'
import { normalizeForMatch } from '../text/normalize-for-match'

/** One key for one span of a document, in whichever revision and place it stands. What is asked in vain about it is another. */
export function toSpanKey(documentId: DocumentId, span: string, isNearMiss: boolean): string {
  const words = normalizeForMatch(span).replaceAll(/\s/g, '')
  return createHash('sha256')
    .update(JSON.stringify([documentId, words, isNearMiss]))
    .digest('hex')
}
