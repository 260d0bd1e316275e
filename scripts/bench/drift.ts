import { driftMeasureNames, type DriftFinding } from '@/lib/domain/drift'
import { judgeDrift } from '@/lib/evals/drift/judge-drift'
import { judgeQuestions } from '@/lib/evals/drift/judge-questions'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import type { Bench } from './bench'
import { drawAnswers, makeReaders, type Shift, type SimulatedAnswer } from './drift-readers'
import { round } from './statistics'

const dayMs = 86_400_000
const start = Date.UTC(2026, 0, 5)
const at = (day: number): Date => new Date(start + day * dayMs)
const windows = { baseFrom: at(0), from: at(28), to: at(35) }
/** As the product samples them. */
const mostQuestions = 300

type World = { readonly readers: number; readonly weekly: number }

/** One reading of a world where `shift` happens at the window's start: four weeks of base, one of window. */
function read(seed: number, { readers: count, weekly }: World, shift: Shift): DriftFinding[] {
  const random = seededRandom(seed)
  const readers = makeReaders(random, count)
  const answers = [
    ...drawAnswers(random, readers, { from: at(0), to: at(28), answers: 4 * weekly }),
    ...drawAnswers(random, readers, { from: at(28), to: at(35), answers: weekly }, shift),
  ]
  return driftMeasureNames.map((name) =>
    name === 'questions' ? readQuestions(answers, random) : judgeDrift(name, answers, windows),
  )
}

function readQuestions(answers: readonly SimulatedAnswer[], random: () => number): DriftFinding {
  const sample = (rows: readonly SimulatedAnswer[]): SimulatedAnswer[] =>
    rows
      .map((row) => ({ row, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .slice(0, mostQuestions)
      .map(({ row }) => row)
  const taken = [
    ...sample(answers.filter((one) => one.at < windows.from)),
    ...sample(answers.filter((one) => one.at >= windows.from)),
  ]
  const nearness = (i: number, j: number): number => {
    const [a, b] = [taken[i]?.vector, taken[j]?.vector]
    return a && b ? a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) : 0
  }
  const rows = taken.map(({ userId, at: moment }, index) => ({ userId, at: moment, index }))
  return judgeQuestions(rows, nearness, windows)
}

const worlds: readonly (World & { readonly name: string })[] = [
  { name: '12 readers, 80 a week', readers: 12, weekly: 80 },
  { name: '60 readers, 400 a week', readers: 60, weekly: 400 },
  { name: '300 readers, 2,000 a week', readers: 300, weekly: 2_000 },
]

const planted: readonly { readonly name: string; readonly measure: string; readonly shift: Shift }[] = [
  { name: 'refuses 15 points more', measure: 'refusals', shift: { refused: 0.15 } },
  { name: 'one sentence of five unsupported', measure: 'supported', shift: { unsupported: 0.2 } },
  { name: 'ten points more thumbs down', measure: 'thumbs-down', shift: { thumbsDown: 0.1 } },
  { name: 'twice as slow', measure: 'latency', shift: { slower: 2 } },
  { name: 'best passage worse by a standard deviation', measure: 'evidence', shift: { evidence: -3 } },
  { name: 'a fifth of the questions on a new subject', measure: 'questions', shift: { newSubject: 0.2 } },
]

/** How often a reading raises an alert where nothing changed, and how often where something did. */
export const driftBench: Bench = {
  name: 'drift',
  summary:
    'false alarms of drift over simulated windows in which nothing changed, and planted shifts found [--windows 200]',
  run({ options, print, note }) {
    const count = Number(options.get('windows') ?? 200)
    for (const [index, world] of worlds.entries()) {
      note(world.name)
      const quiet = Array.from({ length: count }, (_, i) => read(10_000 * (index + 1) + i, world, {}))
      const alarms = quiet.filter((findings) => findings.some(({ verdict }) => verdict === 'drifted')).length
      const byMeasure = Object.fromEntries(
        driftMeasureNames.map((name) => [
          name,
          quiet.filter((findings) => findings.some((one) => one.name === name && one.verdict === 'drifted')).length,
        ]),
      )
      const tooFew = quiet.filter((findings) => findings.every(({ verdict }) => verdict === 'too-few')).length
      print({
        figure: `drift.false-alarms.${world.name}`,
        value: round(alarms / count),
        unit: 'share of windows',
        n: count,
        target: '<= .05',
        detail: { ...byMeasure, tooFew },
      })
      const tries = Math.max(1, Math.round(count / 4))
      for (const { name, measure, shift } of planted) {
        const found = Array.from({ length: tries }, (_, i) => read(500_000 + 10_000 * index + i, world, shift)).filter(
          (findings) => findings.some((one) => one.name === measure && one.verdict === 'drifted'),
        ).length
        print({ figure: `drift.found.${world.name}.${name}`, value: round(found / tries), unit: 'share', n: tries })
      }
    }
    return Promise.resolve()
  },
}
