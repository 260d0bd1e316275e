import { cache } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { getDocument, type DocumentDetail } from '@/db/queries/documents/get-document'
import type { DocumentId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** The document of this address, read once for the frame and the page in it; null where it is gone or not shared with the reader. */
export const loadDocument = cache(async (id: string): Promise<DocumentDetail | null> => {
  const { runtime, scope } = await requirePage()
  try {
    return await getDocument(runtime.db, scope, { documentId: id as DocumentId })
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'not_found') return null
    throw error
  }
})
