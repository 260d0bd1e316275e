import type { UnpackedMember } from './member'

/** queued -> processing -> indexed | failed. There is no other way out. */
export const revisionStatuses = ['queued', 'processing', 'indexed', 'failed'] as const
export type RevisionStatus = (typeof revisionStatuses)[number]

export const ingestStages = ['store', 'parse', 'ocr', 'chunk', 'embed', 'index'] as const
export type IngestStage = (typeof ingestStages)[number]

/** One attempt at a revision that is over. Times are ISO; `stage` is where it ended, `code` why it failed. */
export type EndedAttempt = {
  readonly startedAt: string | null
  readonly endedAt: string
  readonly outcome: 'indexed' | 'queued' | 'failed'
  readonly stage: IngestStage
  readonly code: string | null
  /** Milliseconds per stage, as far as they were written. */
  readonly stageMs: Partial<Record<IngestStage, number>>
}

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

/** `confidence` is that of the text recognition, 0 to 100. */
export type RecognisedPage = { readonly page: number; readonly confidence: number }

/** Below it a recognised page counts as a gap: what was read of it may be wrong. */
export const minPageConfidence = 70

/** What became of a file's pages and of its text: how the coverage was worked out, and where a person should look. */
export type CoverageReport = {
  /** Pages whose text was recognised from a picture. */
  readonly recognised: readonly RecognisedPage[]
  /** Pages that show nothing: no gap. */
  readonly blank: readonly number[]
  /** Pages that show something and gave no text. */
  readonly withoutText: readonly number[]
  /** None for formats without a second reading, and for what older parsers read. */
  readonly counted?: CountedCoverage
}

/** Words of one part of a file ("slide 4", "page 12") that the index lacks; `sample` is where most of them stand. */
export type CoverageGap = {
  readonly part: string
  readonly words: number
  readonly missing: number
  readonly sample: string
}

/** What a second, much simpler reading of the raw file counts, against what reached the index. */
export type CountedCoverage = {
  readonly words: { readonly inFile: number; readonly inIndex: number }
  /** Worst first; not all of a file with many. */
  readonly gaps: readonly CoverageGap[]
  readonly tables: number
  /** Pictures whose text was not read. */
  readonly pictures: number
  /** Parts that show a picture and hold no word. */
  readonly pictureOnly: readonly string[]
}

export type PageSize = { readonly page: number; readonly width: number; readonly height: number }

/** What a parser reads out of one file. `coverage` is the share of pages (or of the file) that gave text, 0..1. */
export type ParsedDocument = {
  readonly title: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly PageSize[] | null
  readonly coverage: number
  /** None from formats that have neither pages nor pictures. */
  readonly report?: CoverageReport
  readonly language: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  /** What was unpacked of an archive or a mail. */
  readonly members?: readonly UnpackedMember[]
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
