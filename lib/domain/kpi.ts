export const kpiNames = [
  'groundedness',
  'hallucination',
  'format',
  'retrieval',
  'latency-p95',
  'errors',
  'rollbacks',
  'policy-violations',
] as const
export type KpiName = (typeof kpiNames)[number]

/** One line of the scorecard. Shares are 0..1, latencies milliseconds. */
export type KpiDefinition = {
  readonly name: KpiName
  readonly label: string
  readonly unit: 'share' | 'ms' | 'count'
  readonly better: 'higher' | 'lower'
  /** What a workspace aims at until an admin says otherwise. */
  readonly target: number
  /** How it is computed, in words that a manager reads. */
  readonly how: string
  /** What `n` counts. */
  readonly of: string
}

export const kpiDefinitions: readonly KpiDefinition[] = [
  {
    name: 'groundedness',
    label: 'Groundedness',
    unit: 'share',
    better: 'higher',
    target: 0.9,
    how: 'Of all sentences that claim something in answers to readers, the share that rests on a cited passage.',
    of: 'answers',
  },
  {
    name: 'hallucination',
    label: 'Hallucination',
    unit: 'share',
    better: 'lower',
    target: 0.1,
    how: 'The share of answers to readers with at least one sentence that no passage supports. Readers see it marked.',
    of: 'answers',
  },
  {
    name: 'format',
    label: 'Format',
    unit: 'share',
    better: 'higher',
    target: 0.98,
    how: 'The share of the newest answers whose footnotes all lead somewhere, whose sentences are where they are said to be, and that hold nothing of the prompt.',
    of: 'answers',
  },
  {
    name: 'retrieval',
    label: 'Retrieval',
    unit: 'share',
    better: 'higher',
    target: 0.9,
    how: 'In the newest completed golden run, the share of expected documents that are among the first five passages found.',
    of: 'cases',
  },
  {
    name: 'latency-p95',
    label: 'Slow answers',
    unit: 'ms',
    better: 'lower',
    target: 5000,
    how: 'The time within which 95 of 100 answers to readers were whole, refusals among them.',
    of: 'answers',
  },
  {
    name: 'errors',
    label: 'Errors',
    unit: 'share',
    better: 'lower',
    target: 0.01,
    how: 'The share of questions whose answer broke off or never came. Answers that the reader stopped do not count.',
    of: 'questions',
  },
  {
    name: 'rollbacks',
    label: 'Roll-backs',
    unit: 'share',
    better: 'lower',
    target: 0.1,
    how: 'Of the prompt versions that reached readers, the share that was taken back, by a guard or by a person.',
    of: 'versions',
  },
  {
    name: 'policy-violations',
    label: 'Policy violations',
    unit: 'count',
    better: 'lower',
    target: 0,
    how: 'Answers that a reviewer labelled unsafe, and answers of the newest golden run that say what their reader may not read.',
    of: 'answers',
  },
]

export const findKpi = (name: KpiName): KpiDefinition =>
  kpiDefinitions.find((one) => one.name === name) as KpiDefinition

/** Where a figure stands to its target. `unsure`: the interval reaches over the target, so it could be chance. */
export type KpiVerdict = 'kept' | 'kept-unsure' | 'missed-unsure' | 'missed' | 'not-measured'

/** A measured figure. `ci` is a 95 % interval, `n` what it rests on. */
export type Measurement = { readonly value: number; readonly ci: readonly [number, number]; readonly n: number }

/** @param measured null where nothing was measured: then there is no verdict, and never a number */
export function judgeKpi({ better, unit }: KpiDefinition, target: number, measured: Measurement | null): KpiVerdict {
  if (!measured) return 'not-measured'
  const keeps = (value: number): boolean => (better === 'higher' ? value >= target : value <= target)
  // What was counted is all that happened, not a sample: no interval ends at none, and "none" could never be kept.
  if (unit === 'count') return keeps(measured.value) ? 'kept' : 'missed'
  const [low, high] = measured.ci
  if (keeps(measured.value)) return keeps(low) && keeps(high) ? 'kept' : 'kept-unsure'
  return keeps(low) || keeps(high) ? 'missed-unsure' : 'missed'
}

/** `91.4 %`, `3.20 s`, `2`. */
export function formatKpi({ unit }: Pick<KpiDefinition, 'unit'>, value: number): string {
  if (unit === 'count') return String(Math.round(value))
  if (unit === 'ms') return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`
  const percent = 100 * value
  return `${percent.toFixed(percent === 0 || percent === 100 ? 0 : 1)} %`
}

/** `at least 90 %`, `under 5 s`, `none`. */
export function formatTarget(definition: KpiDefinition, target: number): string {
  if (definition.unit === 'count') return target === 0 ? 'none' : `at most ${target}`
  const shown =
    definition.unit === 'ms' ? `${Number((target / 1000).toFixed(2))} s` : `${Number((100 * target).toFixed(2))} %`
  return definition.better === 'higher' ? `at least ${shown}` : `at most ${shown}`
}
