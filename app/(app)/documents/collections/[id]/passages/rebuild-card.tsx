import { IndexCheckResult } from '@/components/evals/index-check-result'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import { rebuildKeptDays } from '@/lib/domain/collection-rebuild'
import { addDays } from '@/lib/domain/add-days'
import { formatDay } from '@/lib/domain/format-day'
import { utcDay } from '@/lib/domain/utc-day'
import { CancelButton, PauseButton, ResumeButton, RollBackButton, SwitchButton } from './rebuild-buttons'
import { describeRebuild } from './describe-rebuild'
import { FailedDocuments } from './failed-documents'
import { OverrideButton } from './override-button'
import type { ShownRebuild } from './read-rebuild'
import { strategyWords } from './strategy-words'

/** Where a rebuild of the collection stands, and what can be done about it. */
export function RebuildCard({ shown }: { shown: ShownRebuild }) {
  const { rebuild, progress, failed, prepared } = shown
  const { id: rebuildId, status, check } = rebuild
  const way = strategyWords[rebuild.chunking].name.toLowerCase()
  if (!progress) {
    const switchedOn = utcDay(rebuild.switchedAt ?? rebuild.createdAt)
    return (
      <Card>
        <CardHeader
          title={`Switched to “${way}” on ${formatDay(switchedOn)}`}
          description={`The passages before are kept until ${formatDay(addDays(switchedOn, rebuildKeptDays))}. Until then one press takes all of it back.`}
          actions={<RollBackButton rebuildId={rebuildId} />}
        />
      </Card>
    )
  }
  const { title, detail, share, waitsForDecision } = describeRebuild(status, progress, rebuild)
  if (status === 'rolling_back')
    return (
      <Card aria-label="Rebuild">
        <CardHeader title={title} description={detail} />
        <CardBody>
          <Progress value={prepared} label={title} />
        </CardBody>
      </Card>
    )
  return (
    <Card aria-label="Rebuild">
      <CardHeader
        title={title}
        description={`${rebuild.chunking === rebuild.previousChunking ? 'Cut as before' : `To be cut: ${way}`}. ${detail}`}
        actions={
          <>
            {status === 'paused' && <ResumeButton rebuildId={rebuildId} />}
            {status === 'building' && <PauseButton rebuildId={rebuildId} />}
            <CancelButton rebuildId={rebuildId} />
            {status === 'ready' && <SwitchButton rebuildId={rebuildId} />}
            {status === 'stopped' && <OverrideButton rebuildId={rebuildId} />}
          </>
        }
      />
      <CardBody className="grid gap-4">
        <Progress value={share} label={title} />
        {failed.length > 0 && (
          <FailedDocuments
            rebuildId={rebuildId}
            failed={failed}
            count={progress.failed}
            waitsForDecision={waitsForDecision}
            isLeftOut={rebuild.withoutFailed}
          />
        )}
        {check && (
          <IndexCheckResult
            check={check}
            where="in the passages in use and in the new ones"
            nothingAsked="No golden case has its answer in this collection, so nothing could be checked. Look at the passages below and decide; golden cases are made from rated answers."
          />
        )}
      </CardBody>
    </Card>
  )
}
