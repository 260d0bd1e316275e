/** One figure of a report: words as they are printed, shares 0..1 for the bar. */
export type ReportFigure = {
  readonly label: string
  readonly value: string
  /** `78.4 to 91.2 %, 125 cases`; empty where nothing was measured. */
  readonly interval: string
  readonly target: string
  readonly tone: 'good' | 'bad' | 'plain'
  readonly bar: { readonly value: number; readonly low: number; readonly high: number } | null
}

export type ReportTable = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Said in the place of a table without rows. */
  readonly none: string
}

/** A page for someone who decides: plain words, everything worked out. The same data is drawn on screen, printed and saved. */
export type Report = {
  readonly workspace: string
  readonly title: string
  readonly subtitle: string
  /** The one sentence to remember. */
  readonly headline: string
  readonly figures: readonly ReportFigure[]
  readonly slices: ReportTable
  readonly worse: { readonly lines: readonly string[]; readonly none: string }
  readonly cost: readonly { readonly label: string; readonly value: string; readonly note: string }[]
  readonly next: readonly string[]
  readonly foot: string
  /** Without ending. */
  readonly fileName: string
}
