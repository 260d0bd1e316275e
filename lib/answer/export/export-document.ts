/** What is exported, before a format is chosen. */
export type ExportDocument = {
  readonly title: string
  /** A line below the title: when, by which model. */
  readonly byline: string
  readonly sections: readonly ExportSection[]
  /** Numbered through all sections, in order. */
  readonly notes: readonly ExportNote[]
}

export type ExportSection = {
  /** The question; null where there is only one text. */
  readonly heading: string | null
  /** Text with footnotes as `[1]`, which are numbers of `notes`. */
  readonly text: string
  /** Answers are Markdown; a text that someone pasted is taken as it is. */
  readonly isMarkdown: boolean
  /** Sentences that are marked, by offsets into the text. */
  readonly marks: readonly ExportMark[]
  /** Lines below the text: that it was refused, broke off, or that something is withheld. */
  readonly remarks: readonly string[]
}

/** `words` stand behind the sentence in brackets: "no source". */
export type ExportMark = { readonly start: number; readonly end: number; readonly words: string }

export type ExportNote = {
  readonly number: number
  /** Title, page, section, revision and its date; or that the source is closed. */
  readonly label: string
  /** Null where it must not be shown (any more). */
  readonly quote: string | null
  /** The deep link to the passage; null where it leads nowhere. */
  readonly href: string | null
}
