import { listCalibrationJudgements } from '@/db/queries/judge/list-calibration-judgements'
import { requireRole } from '@/lib/auth/require-role'
import type { JudgeIdentity } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { groupByJudge, isSameJudge } from '../group-by-judge'
import { isCaseVerdict } from '../judge-case'
import { calibrate, type Calibration } from './calibrate'
import { readHumanVerdicts } from './human-verdicts'

/** Every judge that was held against people, each rubric version, model and number of samples by itself. @throws forbidden */
export async function readCalibrations(runtime: Pick<Runtime, 'db'>, scope: Scope): Promise<Calibration[]> {
  requireRole(scope, 'reviewer')
  const rows = await listCalibrationJudgements(runtime.db, scope)
  if (rows.length === 0) return []
  const people = await readHumanVerdicts(runtime, scope)
  return groupByJudge(rows).map(({ judge, rows: said }) => {
    const both = said.flatMap(({ answerId, verdict }) => {
      const human = people.get(answerId)?.verdict
      return human ? [{ human, judge: isCaseVerdict(verdict) ? verdict : null }] : []
    })
    return calibrate(judge, both)
  })
}

/** What is known of one judge: nothing is a calibration of no answers. @throws forbidden */
export async function readCalibration(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  judge: JudgeIdentity,
): Promise<Calibration> {
  const found = (await readCalibrations(runtime, scope)).find((one) => isSameJudge(one.judge, judge))
  return found ?? calibrate(judge, [])
}
