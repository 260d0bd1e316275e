/** queued -> processing -> indexed | failed. There is no other way out. */
export const revisionStatuses = ['queued', 'processing', 'indexed', 'failed'] as const
export type RevisionStatus = (typeof revisionStatuses)[number]

export const ingestStages = ['store', 'parse', 'chunk', 'embed', 'index'] as const
export type IngestStage = (typeof ingestStages)[number]

export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'table',
  'table-row',
  'code',
  'quote',
  'caption',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A line of a PDF page. Coordinates are PDF points with the origin at the top left of the page as displayed. */
export type LineBox = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly charStart: number
  readonly charEnd: number
}

/**
 * A structural piece of a revision's text. `text` is not stored: it is `revision.text.slice(charStart, charEnd)`.
 * Offsets are UTF-16 code units into the revision's extracted text, end exclusive. Pages count from 1.
 */
export type Block = {
  readonly kind: BlockKind
  readonly level?: number
  readonly page: number | null
  readonly charStart: number
  readonly charEnd: number
  readonly headingPath: readonly string[]
  readonly lines?: readonly LineBox[]
}

export type PageSize = { readonly page: number; readonly width: number; readonly height: number }

/** What a parser reads out of one file. `coverage` is the share of pages (or of the file) that gave text, 0..1. */
export type ParsedDocument = {
  readonly title: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly PageSize[] | null
  readonly coverage: number
  readonly language: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

/**
 * A retrieval unit. `charStart`/`charEnd` span the chunk in the revision's text; `text` is that slice.
 * `context` is the header (title, heading path) that is embedded and indexed with the text but never quoted.
 */
export type Chunk = {
  readonly ordinal: number
  readonly text: string
  readonly context: string
  readonly headingPath: readonly string[]
  readonly pageStart: number | null
  readonly pageEnd: number | null
  readonly charStart: number
  readonly charEnd: number
  readonly tokenCount: number
}
