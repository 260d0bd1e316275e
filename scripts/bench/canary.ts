import { breaksAt } from '@/lib/domain/canary-guards'
import { usualPlan } from '@/lib/domain/prompt-version'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { decideTrial } from '@/lib/experiments/guards/decide-trial'
import { createGuardTracker } from '@/lib/experiments/guards/create-guard-tracker'
import { inCohort } from '@/lib/experiments/in-cohort'
import type { Bench } from './bench'
import { makeReaders, writeAnswer, type Harm } from './canary-readers'
import { percentile, round } from './statistics'

/** How a canary ended: rolled back or passed after so many answers of the new version, or still running when nobody asked any more. */
type End = { readonly act: 'roll-back' | 'finish' | 'open'; readonly answers: number; readonly guard: string | null }

const longest = 5_000
const minutesBetweenAnswers = 0.5

/** Plays a canary answer by answer, with the product's own cohorts, pairs, test and decisions; nothing but the answers is drawn. */
function playCanary(seed: number, harm: Harm): End {
  const random = seededRandom(seed)
  const readers = makeReaders(random, 300)
  const id = `cnr_${seed}`
  const cohorts = new Map<string, { percent: number; isCanary: boolean }>()
  const baseline = { slowMs: 5_000, dearMicroUsd: 900 }
  const tracker = createGuardTracker(baseline)
  let [step, own, startedWith, stepMinute, minute] = [0, 0, 0, 0, 0]
  for (let asked = 0; asked < longest; asked++) {
    minute += minutesBetweenAnswers
    const reader = readers.draw(random)
    const percent = usualPlan.steps[step] ?? 100
    const known = cohorts.get(reader.id) ?? { percent: -1, isCanary: false }
    if (known.percent !== percent) Object.assign(known, { percent, isCanary: inCohort(id, reader.id, percent) })
    cohorts.set(reader.id, known)
    const { isCanary } = known
    tracker.add(isCanary ? 'treatment' : 'control', writeAnswer(random, reader, isCanary ? harm : {}))
    // The control alone moves no wealth except through the next pair, which is then looked at.
    if (!isCanary) continue
    own += 1
    const readings = tracker.read()
    const state = {
      plan: usualPlan,
      step,
      answersInStep: own - startedWith,
      minutesInStep: minute - stepMinute,
      readings,
    }
    const decision = decideTrial(state)
    if (decision.act === 'roll-back') return { act: 'roll-back', answers: own, guard: decision.guard }
    if (decision.act === 'finish') return { act: 'finish', answers: own, guard: null }
    if (decision.act === 'widen') [step, startedWith, stepMinute] = [step + 1, own, minute]
  }
  return { act: 'open', answers: own, guard: null }
}

/** Changes with what a good canary has to say about them. */
const scenarios: readonly { name: string; harm: Harm; target?: string }[] = [
  {
    name: 'drops citations',
    harm: { unsupported: 0.7, refused: 0.35, thumbsDown: 0.1 },
    target: 'rolled back within 50 answers',
  },
  { name: 'model errors', harm: { errors: 0.5 } },
  { name: 'refuses 25 points more', harm: { refused: 0.25 } },
  { name: 'one claim of four unsupported', harm: { unsupported: 0.25 } },
  { name: 'refuses 10 points more', harm: { refused: 0.1 } },
]

/** False roll-backs over simulated A/A canaries, and how soon harm of several sizes is taken back. */
export const canaryBench: Bench = {
  name: 'canary',
  summary: 'false roll-backs over A/A canaries, and answers until harm is taken back [--runs 200]',
  run({ options, print, note }) {
    const runs = Number(options.get('runs') ?? 200)
    const play = (harm: Harm, from: number): End[] =>
      Array.from({ length: runs }, (_, index) => {
        if (index % 50 === 0) note(`${index} of ${runs}`)
        return playCanary(from + index, harm)
      })
    const same = play({}, 1)
    const share = (ends: readonly End[], act: End['act']): number =>
      round(ends.filter((end) => end.act === act).length / ends.length)
    print({
      figure: 'canary.false-rollbacks',
      value: share(same, 'roll-back'),
      unit: 'share',
      n: runs,
      target: '<= .05',
      detail: {
        passed: share(same, 'finish'),
        breaksAt,
        answersToPass: percentile(
          same.map((end) => end.answers),
          0.5,
        ),
      },
    })
    for (const [index, { name, harm, target }] of scenarios.entries()) {
      const ends = play(harm, 10_000 * (index + 1))
      const back = ends.filter((end) => end.act === 'roll-back').map((end) => end.answers)
      print({
        figure: `canary.rolled-back.${name}`,
        value: share(ends, 'roll-back'),
        unit: 'share',
        n: runs,
        ...(target && { target }),
        detail: {
          answersP50: back.length > 0 ? percentile(back, 0.5) : null,
          answersP95: back.length > 0 ? percentile(back, 0.95) : null,
          answersMost: back.length > 0 ? Math.max(...back) : null,
          within50: round(back.filter((count) => count <= 50).length / runs),
        },
      })
    }
    return Promise.resolve()
  },
}
