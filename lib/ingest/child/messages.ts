import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { Chunk, IngestStage, ParsedDocument } from '@/lib/domain/document'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { UnpackTarget } from '../parse/parsed-file'

/** What the parent asks of the parser process. One request is worked on at a time. Messages travel as structured clones. */
export type ChildRequest =
  | { readonly type: 'read-file'; readonly id: number; readonly file: FileToRead }
  | { readonly type: 'read-texts'; readonly id: number; readonly texts: readonly TextToRead[] }

export type FileToRead = {
  readonly path: string
  readonly fileName: string
  readonly mediaType: string
  /** The title that the uploader gave; null takes the document's own, or the file's name. */
  readonly title: string | null
  /** How it is cut; absent: along its structure. */
  readonly chunking?: ChunkStrategy
  /** For archives and mails: where their files go. */
  readonly unpack?: UnpackTarget
}

export type TextToRead = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly mediaType: string
  readonly title: string | null
  readonly chunking?: ChunkStrategy
  readonly unpack?: UnpackTarget
}

export type ReadChunk = Chunk & { readonly simhash: string }

export type ReadDocument = {
  readonly title: string
  readonly parsed: ParsedDocument
  readonly chunks: readonly ReadChunk[]
  readonly chunkerVersion: string
}

export type ReadFailure = { readonly code: ErrorCode; readonly detail: string | null }
export type ReadOutcome =
  | { readonly ok: true; readonly document: ReadDocument }
  | { readonly ok: false; readonly stage: IngestStage; readonly failure: ReadFailure }

export type ChildProgress = {
  readonly stage: 'parse' | 'ocr' | 'chunk'
  readonly pagesDone: number
  readonly pagesTotal: number
}

export type ChildReply =
  /** Sent once, when the process has loaded: what it dies of before is no file's doing. */
  | { readonly type: 'ready' }
  | ({ readonly type: 'progress'; readonly id: number } & ChildProgress)
  | {
      readonly type: 'outcomes'
      readonly id: number
      readonly outcomes: readonly ReadOutcome[]
      readonly rssBytes: number
    }
  | { readonly type: 'crashed'; readonly id: number }
  /** A part of the product was not there to load. The process is of no more use; a new one may find it. */
  | { readonly type: 'incomplete'; readonly id: number }
