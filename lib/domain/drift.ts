export const driftMeasureNames = ['questions', 'evidence', 'refusals', 'supported', 'thumbs-down', 'latency'] as const
export type DriftMeasureName = (typeof driftMeasureNames)[number]

/** One thing that is held against its own past. Shares are 0..1, latencies milliseconds, distances and scores bare numbers. */
export type DriftMeasure = {
  readonly name: DriftMeasureName
  readonly label: string
  readonly unit: 'share' | 'ms' | 'number'
  /** How it is computed and tested, in words that an admin reads. */
  readonly how: string
  /** What its counts count. */
  readonly of: string
}

export const driftMeasures: readonly DriftMeasure[] = [
  {
    name: 'questions',
    label: 'What is asked',
    unit: 'number',
    of: 'questions',
    how: 'How far the questions lie from those before, by meaning: twice the mean distance between the two windows, less the mean distances within each (energy distance). 0 is no difference at all.',
  },
  {
    name: 'evidence',
    label: 'Best passage',
    unit: 'number',
    of: 'answers',
    how: 'The score of the best passage of each question, at the median: how well what is asked is found.',
  },
  {
    name: 'refusals',
    label: 'Refusals',
    unit: 'share',
    of: 'answers',
    how: 'Of all answers that ended, those refused for want of evidence or as out of scope.',
  },
  {
    name: 'supported',
    label: 'Supported sentences',
    unit: 'share',
    of: 'answers',
    how: 'Of all sentences that claim something, those that rest on a cited passage.',
  },
  {
    name: 'thumbs-down',
    label: 'Thumbs down',
    unit: 'share',
    of: 'answers',
    how: 'Of all answers that ended, those that somebody rated down.',
  },
  {
    name: 'latency',
    label: 'Latency, 95 %',
    unit: 'ms',
    of: 'answers',
    how: 'To the whole answer; 95 % of the answers were faster. Failed answers are left out.',
  },
]

export const findDriftMeasure = (name: string): DriftMeasure | undefined =>
  driftMeasures.find((one) => one.name === name)

/** `12.4 %`, `3.20 s`, `0.031`. */
export function formatDrift({ unit }: Pick<DriftMeasure, 'unit'>, value: number): string {
  if (unit === 'number') return value.toFixed(3)
  if (unit === 'ms') return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`
  const percent = 100 * value
  return `${percent.toFixed(percent === 0 || percent === 100 ? 0 : 1)} %`
}

/** A week against the four before it: whole weeks, so that a Sunday is held against Sundays. */
export const driftWindows = { days: 7, baseDays: 28 } as const

/** What a test asks for before it says anything, and when it says that something drifted. */
export const driftLimits = {
  currentAnswers: 50,
  baseAnswers: 100,
  /** Readers in the window; in the base, readers times stretches of its length. */
  currentBlocks: 8,
  baseBlocks: 20,
  /**
   * .02 for all six measures together (Bonferroni 1936): of fifty readings in which nothing changed one raises an alert. Measured with
   * `npm run bench -- drift`.
   */
  pValue: 0.02 / 6,
  /** Changes that are smaller raise no alert, however certain: points of a share, times of a latency, points of a mean rank. */
  leastChange: { refusals: 0.03, supported: 0.02, 'thumbs-down': 0.02, latency: 1.2, evidence: 0.05 },
} as const

/** What one measure says of a window against its base. */
export type DriftFinding = {
  readonly name: DriftMeasureName
  readonly counts: { readonly base: number; readonly current: number }
  /** What is too few, by how many; null when there is enough. */
  readonly missing: {
    readonly base: number
    readonly current: number
    readonly baseBlocks: number
    readonly currentBlocks: number
  } | null
  /** Null when it was not measured. Of what is asked: the base is 0, the current the distance from it. */
  readonly base: number | null
  readonly current: number | null
  readonly pValue: number | null
  readonly verdict: 'same' | 'drifted' | 'too-few'
}

/** One reading of all measures. */
export type DriftReading = {
  readonly endsAt: Date
  readonly windowDays: number
  readonly findings: readonly DriftFinding[]
  /** The embedder that compared the questions, or `words`. */
  readonly method: string
}
