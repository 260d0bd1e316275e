/** A stretch of text in one style. `note` marks a reference to the footnote of that number; its text is empty. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  note?: number
}

/** What the renderers understand; a deliberate subset of Markdown. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'item'; ordered: boolean; number: number; depth: number; runs: Run[] }
  | { kind: 'table'; header: Run[][]; rows: Run[][][] }
  | { kind: 'note'; number: number; runs: Run[] }
  | { kind: 'html'; value: string }

export const plainText = (runs: Run[]): string => runs.map((run) => run.text).join('')
