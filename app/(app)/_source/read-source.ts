import type { Block, PageSize } from '@/lib/domain/document'
import type { Source } from './source-document'

/** The parts of the API's answers that the viewer uses. */
export type DocumentBody = {
  id: string
  externalId: string
  title: string
  mediaType: string
  collection: { id: string; name: string }
  documentDate: string | null
  activeRevisionId: string | null
  chunks: number
  coverage: number | null
  revisions: readonly { id: string; number: number; status: string; createdAt: string; mediaType?: string }[]
}
export type TextBody = {
  revisionId: string
  text: string
  blocks: readonly Block[]
  pageSizes?: readonly PageSize[] | null
}

/** Brings both answers into the viewer's terms. A revision may have another format than the document's newest. */
export function readSource(document: DocumentBody, text: TextBody): Source {
  const revision = document.revisions.find((one) => one.id === text.revisionId)
  return {
    document: {
      id: document.id,
      externalId: document.externalId,
      title: document.title,
      mediaType: document.mediaType,
      collectionName: document.collection.name,
      documentDate: document.documentDate,
      chunks: document.chunks,
      coverage: document.coverage,
      revisions: document.revisions.map((one) => ({
        id: one.id,
        number: one.number,
        status: one.status,
        createdAt: one.createdAt,
        active: one.id === document.activeRevisionId,
      })),
    },
    content: {
      revisionId: text.revisionId,
      mediaType: revision?.mediaType ?? document.mediaType,
      text: text.text,
      blocks: text.blocks,
      pages: text.pageSizes ?? null,
    },
  }
}
