import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import type { TopicsOfPeriod } from '@/lib/feedback/topics/list-topics'
import { errorTable } from '@/lib/errors/error-codes'
import { SortButton } from './sort-button'

type NewerRunProps = { run: NonNullable<TopicsOfPeriod['newer']>; isAdmin: boolean }

/** A sorting that is under way, or why it could not be done. What was sorted before stays on screen. How many questions there are is for admins. */
export function NewerRun({ run, isAdmin }: NewerRunProps) {
  if (run.status === 'failed')
    return (
      <Notice
        tone="danger"
        className="mb-6"
        title={`Could not be sorted: ${errorTable[run.errorCode ?? 'internal'].title}`}
        action={<SortButton days={run.days} label="Try again" />}
      >
        {errorTable[run.errorCode ?? 'internal'].message}
      </Notice>
    )
  const isCounted = run.total > 0
  const count = `${run.done} of ${run.total} different questions read`
  return (
    <Card className="mb-6">
      <CardHeader
        title="Sorting the questions"
        description={isCounted ? (isAdmin ? count : 'Reading them') : 'Waiting for the worker'}
      />
      <CardBody>
        <Progress value={isCounted ? run.done / run.total : null} label="Questions read" />
      </CardBody>
    </Card>
  )
}
