import type { Block, PageSize, RecognisedPage } from '@/lib/domain/document'

/** A half-open range of the revision's text, in UTF-16 code units. */
export type TextSpan = { readonly start: number; readonly end: number }

export type ViewerContent = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Null for formats without pages. */
  readonly pages: readonly PageSize[] | null
  /** Pages whose text was recognised from a picture. */
  readonly recognisedPages: readonly RecognisedPage[]
}
