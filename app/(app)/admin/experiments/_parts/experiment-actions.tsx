import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { DeleteButton } from './delete-button'
import { FinishDialogs } from './finish-dialogs'
import { StopButton } from './stop-button'
import { WidenDialog } from './widen-dialog'

type Props = {
  experiment: ExperimentRow
  labels: { change: string; control: string }
  /** The gate has let the change pass. */
  isPassed: boolean
}

const widest = 99

/** What an admin may do with an experiment now. */
export function ExperimentActions({ experiment, labels, isPassed }: Props) {
  const { id, name, status, percent, plan, step } = experiment
  if (status === 'draft')
    return (
      <>
        <DeleteButton id={id} name={name} />
        <Link className={buttonClass('secondary')} href={`/admin/experiments/${id}/edit`}>
          Edit
        </Link>
      </>
    )
  if (status !== 'running' && status !== 'stopped') return null
  const next = plan.steps[step + 1] ?? Math.min(widest, Math.max(percent + 1, 50))
  return (
    <>
      {status === 'running' && <StopButton id={id} />}
      {status === 'running' && percent < widest && <WidenDialog id={id} percent={percent} next={next} />}
      <FinishDialogs id={id} {...labels} isPassed={isPassed} />
    </>
  )
}
