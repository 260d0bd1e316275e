import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import type { GenerationRow } from '@/db/queries/proposals/claim-generation'
import { dropReasons } from '@/lib/domain/case-proposal'
import { formatStamp } from '@/lib/domain/format-stamp'
import { errorTable } from '@/lib/errors/error-codes'
import { dropWords } from './kind-words'
import { StopButton } from './stop-button'

/** How far the look through documents is, or what the last one came to. */
export function GenerationCard({ generation }: { generation: GenerationRow }) {
  const { id, status, total, done, proposed, input, errorCode, finishedAt } = generation
  const isOpen = status === 'queued' || status === 'running'
  const counts = `${proposed} proposed from ${done} of ${total} documents`
  if (status === 'failed') {
    const { title, message } = errorTable[errorCode ?? 'internal']
    return (
      <Notice tone="danger" title={`Stopped: ${title}`} className="mb-6">
        {`${message} ${counts}; they wait below.`}
      </Notice>
    )
  }
  return (
    <Card className="mb-6" aria-label="Looking through documents">
      <CardHeader
        title={
          isOpen ? 'Looking through documents' : status === 'cancelled' ? 'Stopped' : 'Last look through documents'
        }
        description={isOpen && total === 0 ? 'Waiting for the worker' : counts}
        actions={isOpen && <StopButton generationId={id} />}
      />
      <CardBody className="grid gap-3 text-sm">
        {isOpen && <Progress value={total === 0 ? null : done / total} label="Documents looked at" />}
        <p className="text-muted">
          {input.model === null ? 'Made by rules, without a model' : `Written by ${input.model}`}
          {`, up to ${input.perDocument} a document and ${input.perRun} in all`}
          {finishedAt && ` · ${formatStamp(finishedAt)}`}
        </p>
        <Dropped generation={generation} />
      </CardBody>
    </Card>
  )
}

function Dropped({ generation: { dropped } }: { generation: GenerationRow }) {
  const reasons = dropReasons.filter((reason) => (dropped[reason] ?? 0) > 0)
  if (reasons.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer text-muted hover:text-ink">Not proposed, and why</summary>
      <ul className="tabular mt-2 grid gap-1">
        {reasons.map((reason) => (
          <li key={reason}>{`${dropped[reason]} ${dropWords[reason]}`}</li>
        ))}
      </ul>
    </details>
  )
}
