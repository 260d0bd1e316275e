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
