/** One side's figure: over so many answers of so many readers. */
export type SideFigure = { readonly value: number; readonly answers: number; readonly readers: number }

export type ReportFigureName =
  | 'errors'
  | 'refused'
  | 'unsupported'
  | 'thumbs-down'
  | 'cost'
  | 'time'
  | 'time-p95'
  | 'first-words'

/** How a figure stands on both sides. Less is better for all of them. Shares are 0..1, times milliseconds, cost micro-dollars. */
export type ReportFigure = {
  readonly name: ReportFigureName
  readonly label: string
  readonly unit: 'share' | 'ms' | 'micro-usd'
  /** Null where no answer of that side has it. */
  readonly control: SideFigure | null
  readonly treatment: SideFigure | null
  /** Treatment minus control with its 95 % interval; null while one side has nothing, or too few readers. */
  readonly difference: { readonly value: number; readonly ci: readonly [number, number] } | null
  /** By the interval: `unclear` where it holds no difference. Null without a difference. */
  readonly verdict: 'better' | 'worse' | 'unclear' | null
  /** Answers to add, of both sides, before a difference of `sought` would be seen four times of five; 0 when there are enough. */
  readonly moreAnswers: number | null
  readonly sought: number
}

export const reportFigures: readonly Pick<ReportFigure, 'name' | 'label' | 'unit'>[] = [
  { name: 'errors', label: 'Errors', unit: 'share' },
  { name: 'refused', label: 'Refusals', unit: 'share' },
  { name: 'unsupported', label: 'Unsupported claims', unit: 'share' },
  { name: 'thumbs-down', label: 'Thumbs down', unit: 'share' },
  { name: 'cost', label: 'Cost of an answer', unit: 'micro-usd' },
  { name: 'time', label: 'Time of an answer', unit: 'ms' },
  { name: 'time-p95', label: 'Time, 95th percentile', unit: 'ms' },
  { name: 'first-words', label: 'Time to the first words', unit: 'ms' },
]
