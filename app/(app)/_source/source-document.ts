import type { UpkeepState } from '@/lib/domain/upkeep'
import type { Block, CountedCoverage, PageSize, RecognisedPage } from '@/lib/domain/document'

/** What a reader sees of a document and one of its revisions: GET /api/v1/documents/{id} and …/text. */
export type SourceRevision = {
  id: string
  number: number
  status: string
  createdAt: string
  active: boolean
  /** What the parser left out of this revision, as sentences. */
  warnings: readonly string[]
  /** A second reading of the raw file against the index; null for formats without one. */
  counted: CountedCoverage | null
}

export type SourceDocument = {
  id: string
  externalId: string
  title: string
  collectionName: string
  /** The conversation that it is attached to; null for a document of a collection. */
  conversationId: string | null
  /** ISO date that the document carries; null where it carries none. */
  documentDate: string | null
  chunks: number | null
  coverage: number | null
  /** The archive or mail that it was unpacked from. */
  parent: { id: string; title: string } | null
  upkeep: UpkeepState
  revisions: readonly SourceRevision[]
}

export type SourceText = {
  revisionId: string
  mediaType: string
  text: string
  blocks: readonly Block[]
  pages: readonly PageSize[] | null
  /** Pages whose text was recognised from a picture. */
  recognisedPages: readonly RecognisedPage[]
}

export type Source = { document: SourceDocument; content: SourceText }
