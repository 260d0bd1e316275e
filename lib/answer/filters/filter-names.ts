/** A document that the reader may open, as far as words can name it. */
export type NamedDocument = { readonly id: string; readonly title: string; readonly mediaType: string }

/** What the words of a question may name: only what its reader may open. */
export type FilterNames = {
  readonly documents: readonly NamedDocument[]
  readonly collections: readonly { readonly id: string; readonly name: string }[]
  /** The media types that at least one open document has. */
  readonly mediaTypes: ReadonlySet<string>
}
