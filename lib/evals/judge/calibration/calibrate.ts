import { caseVerdicts, type CaseVerdict, type JudgeIdentity, type JudgeStanding } from '@/lib/domain/judge'
import { cohensKappa } from '../../statistics/cohens-kappa'
import { withInterval, type Coefficient } from '../../statistics/coefficient'

/** Fewer answers that a judge and people have a verdict on: nothing is said of the judge. */
export const fewestToCalibrate = 30
/** What the lower end of kappa's interval must reach: "moderate" agreement begins there (Landis and Koch, 1977). */
export const lowestKappa = 0.4

export type Calibration = {
  readonly judge: JudgeIdentity
  readonly n: number
  readonly same: number
  readonly kappa: Coefficient | null
  readonly standing: JudgeStanding
  /** How many more answers are needed before anything is said. */
  readonly needed: number
  /** Counted apart, and in no figure. */
  readonly notJudged: number
  /** Rows: what people said; columns: what the judge said. In the order of `caseVerdicts`. */
  readonly confusion: readonly { readonly human: CaseVerdict; readonly judged: readonly number[] }[]
}

export type JudgedByBoth = { readonly human: CaseVerdict; readonly judge: CaseVerdict | null }

const seed = 1

/** Holds a judge against people. */
export function calibrate(judge: JudgeIdentity, answers: readonly JudgedByBoth[]): Calibration {
  const pairs = answers.flatMap(({ human, judge: said }): [CaseVerdict, CaseVerdict][] => (said ? [[human, said]] : []))
  const n = pairs.length
  const kappa = n < fewestToCalibrate ? null : withInterval(pairs, cohensKappa, seed)
  return {
    judge,
    n,
    same: pairs.filter(([human, said]) => human === said).length,
    kappa,
    standing:
      n < fewestToCalibrate ? 'too_few' : !kappa ? 'one_sided' : kappa.ci[0] < lowestKappa ? 'low' : 'calibrated',
    needed: Math.max(0, fewestToCalibrate - n),
    notJudged: answers.length - n,
    confusion: caseVerdicts.map((human) => ({
      human,
      judged: caseVerdicts.map((said) => pairs.filter(([a, b]) => a === human && b === said).length),
    })),
  }
}
