import type { Block, CountedCoverage, PageSize, RecognisedPage } from '@/lib/domain/document'
import type { Source } from './source-document'

/** The parts of the API's answers that the viewer uses. */
export type DocumentBody = {
  id: string
  externalId: string
  title: string
  collectionName: string
  conversationId: string | null
  date: string | null
  chunks: number | null
  coverage: number | null
  parent: { id: string; title: string } | null
  reviewAt: string | null
  expiresAt: string | null
  dueForReview: boolean
  expired: boolean
  revisions: readonly {
    id: string
    number: number
    status: string
    createdAt: string
    isActive: boolean
    warnings: readonly string[]
    counted: CountedCoverage | null
  }[]
}
export type TextBody = {
  revisionId: string
  mediaType: string
  text: string
  blocks: readonly Block[]
  pages: readonly PageSize[] | null
  recognisedPages: readonly RecognisedPage[]
}

/** Brings both answers into the viewer's terms. */
export function readSource(document: DocumentBody, content: TextBody): Source {
  const { id, externalId, title, collectionName, conversationId, date, chunks, coverage, parent, reviewAt, expiresAt } =
    document
  const upkeep = { reviewAt, expiresAt, dueForReview: document.dueForReview, expired: document.expired }
  const revisions = document.revisions.map(({ isActive, ...one }) => ({ ...one, active: isActive }))
  return {
    document: {
      id,
      externalId,
      title,
      collectionName,
      conversationId,
      documentDate: date,
      chunks,
      coverage,
      parent,
      upkeep,
      revisions,
    },
    content,
  }
}
