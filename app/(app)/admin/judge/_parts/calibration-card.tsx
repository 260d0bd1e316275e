import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import type { JudgeIdentity } from '@/lib/domain/judge'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import type { Calibration } from '@/lib/evals/judge/calibration/calibrate'
import { fewestToCalibrate } from '@/lib/evals/judge/calibration/calibrate'
import type { TaskState } from '@/lib/evals/judge/tasks/start-judge-task'
import { CalibrateButton } from './calibrate-button'
import { CalibratedJudge } from './calibrated-judge'

export type CalibrationCardProps = {
  judge: JudgeIdentity | null
  calibrations: readonly Calibration[]
  work: { labelled: number; reviewed: number; due: number }
  task: TaskState['status']
  done: { done: number; total: number; errorCode: ErrorCode | null } | null
  isAdmin: boolean
}

/** How far each judge says of an answer what people said of it. */
export function CalibrationCard({ judge, calibrations, work, task, done, isAdmin }: CalibrationCardProps) {
  const { labelled, reviewed, due } = work
  const missing = Math.max(0, fewestToCalibrate - labelled)
  return (
    <Card aria-label="Calibration">
      <CardHeader
        title="Held against people"
        description="The judge gets question, answer and passages, as reviewers had them, and nothing that was made from their verdict."
        actions={
          isAdmin &&
          judge && <CalibrateButton model={judge.model} due={due} samples={judge.samples} disabled={task === 'open'} />
        }
      />
      <CardBody className="grid gap-4">
        <p className="text-sm text-muted">
          {labelled === 0
            ? 'People have judged no answer yet.'
            : `People have judged ${labelled} ${labelled === 1 ? 'answer' : 'answers'}: ${reviewed} in double review, ${labelled - reviewed} in the feedback inbox.`}{' '}
          {missing > 0 &&
            `It takes ${fewestToCalibrate} to say anything: ${missing} more. Double review is the way to get them.`}{' '}
          {judge && labelled > 0 && due > 0 && `${due} of them this judge has not seen.`}
        </p>
        {task === 'open' && done && (
          <output className="block">
            <p className="tabular mb-2 text-sm">
              {done.done} of {done.total} answers judged.
            </p>
            <Progress value={done.done === 0 ? null : done.done / done.total} label="Answers judged" />
          </output>
        )}
        {task === 'lost' && (
          <Notice tone="warn" title="The judge was interrupted">
            Start it again: it goes on with what is left.
          </Notice>
        )}
        {task === 'failed' && done?.errorCode && (
          <Notice tone="danger" title={errorTable[done.errorCode].title}>
            {errorTable[done.errorCode].message}
          </Notice>
        )}
        {calibrations.map((calibration) => (
          <CalibratedJudge key={JSON.stringify(calibration.judge)} calibration={calibration} />
        ))}
      </CardBody>
    </Card>
  )
}
