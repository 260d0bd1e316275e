import type { ExperimentAnswer } from '@/db/queries/experiments/read-experiment-answers'
import { breaksAt } from '@/lib/domain/canary-guards'
import type { UserId } from '@/lib/domain/ids'
import { measureAnswers } from '@/lib/evals/experiments/report/measure-answers'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { assignArm } from '@/lib/experiments/assign-arm'
import { decideExperiment } from '@/lib/experiments/decide-experiment'
import { createGuardTracker } from '@/lib/experiments/guards/create-guard-tracker'
import type { Bench } from './bench'
import { makeReaders, writeAnswer, type Harm } from './canary-readers'
import { percentile, round } from './statistics'

const everyone = { groupIds: [], userIds: [] }
const plan = { steps: [50], answersPerStep: 50, minutesPerStep: 60 }
const baseline = { slowMs: 5_000, dearMicroUsd: 900 }
const startedAt = new Date('2026-03-10T12:00:00Z')

type Played = { readonly stoppedAfter: number | null; readonly answers: readonly ExperimentAnswer[] }

/** Plays an experiment answer by answer, with the product's own cohorts, pairs, test and decisions; nothing but the answers is drawn. */
function playExperiment(seed: number, harm: Harm, length: number): Played {
  const random = seededRandom(seed)
  const readers = makeReaders(random, 100)
  const running = { id: `exp_${seed}`, audience: everyone, percent: 50 }
  const tracker = createGuardTracker(baseline)
  const answers: ExperimentAnswer[] = []
  let [treatment, stoppedAfter]: [number, number | null] = [0, null]
  for (let asked = 0; asked < length && stoppedAfter === null; asked++) {
    const reader = readers.draw(random)
    const arm = assignArm(running, { userId: reader.id as UserId, groupIds: [] }) ?? 'control'
    const written = writeAnswer(random, reader, arm === 'treatment' ? harm : {})
    tracker.add(arm, written)
    answers.push({
      ...written,
      arm,
      userId: reader.id as UserId,
      model: 'bench:model',
      firstTokenMs: null,
      unpriced: false,
      createdAt: startedAt,
    })
    if (arm === 'control') continue
    treatment += 1
    const step = { plan, step: 0, stepStartedAt: startedAt, stepStartedWith: 0 }
    const decision = decideExperiment(step, { treatment, readings: tracker.read(), now: startedAt })
    if (decision.act === 'roll-back') stoppedAfter = treatment
  }
  return { stoppedAfter, answers }
}

/** False stops over simulated A/A experiments, how soon harm is stopped, and how often a report sees a difference where there is none. */
export const experimentsBench: Bench = {
  name: 'experiments',
  summary:
    'A/A experiments: false stops and false differences in the report; answers until harm is stopped [--runs 200]',
  run({ options, print, note }) {
    const runs = Number(options.get('runs') ?? 200)
    const play = (harm: Harm, from: number, length: number): Played[] =>
      Array.from({ length: runs }, (_, index) => {
        if (index % 50 === 0) note(`${index} of ${runs}`)
        return playExperiment(from + index, harm, length)
      })
    const same = play({}, 1, 4_000)
    const stopped = (played: readonly Played[]): number[] => played.flatMap(({ stoppedAfter }) => stoppedAfter ?? [])
    print({
      figure: 'experiments.false-stops',
      value: round(stopped(same).length / runs),
      unit: 'share',
      n: runs,
      target: '<= .05',
      detail: { answersOfBothSides: 4_000, share: 50, breaksAt },
    })
    const reports = play({}, 50_000, 800).map(({ answers }, index) =>
      measureAnswers(answers, { changes: [], seed: index }),
    )
    for (const name of ['refused', 'unsupported', 'thumbs-down', 'cost'] as const) {
      const seen = reports.flatMap((figures) => figures.filter((one) => one.name === name && one.verdict !== null))
      const missed = seen.filter(({ verdict }) => verdict !== 'unclear').length
      print({
        figure: `experiments.false-differences.${name}`,
        value: round(missed / seen.length),
        unit: 'share',
        n: seen.length,
        target: '<= .07',
        detail: { answersOfBothSides: 800, readers: 100 },
      })
    }
    const harmed = stopped(play({ unsupported: 0.7, refused: 0.35, thumbsDown: 0.1 }, 10_000, 4_000))
    print({
      figure: 'experiments.stopped.drops-citations',
      value: round(harmed.length / runs),
      unit: 'share',
      n: runs,
      target: 'stopped within 50 answers',
      detail: { answersP50: percentile(harmed, 0.5), answersMost: Math.max(...harmed) },
    })
    return Promise.resolve()
  },
}
