import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { countOtherAdmins } from '@/db/queries/people/count-other-admins'
import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { findRollout } from '@/db/queries/prompts/find-rollout'
import type { Scope } from '@/lib/domain/scope'
import { listSuites } from '@/lib/evals/list-suites'
import { readPromptGate } from '@/lib/evals/prompts/read-prompt-gate'
import type { RunsGate } from '@/lib/evals/read-runs-gate'
import type { VersionWithOthers } from '@/lib/prompts/get-version'
import { isOwnText } from '@/lib/prompts/review-version'
import type { Runtime } from '@/lib/runtime/runtime'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { CanaryStrip } from './canary-strip'
import { EvalCard } from './eval-card'
import { GateResult } from './gate-result'
import { ReleaseCard } from './release-card'
import { ReviewCard } from './review-card'
import { RollBackButton } from './roll-back-button'
import { authorOf } from './versions-table'

type Props = { loaded: VersionWithOthers; runtime: Runtime; scope: Scope; acts: boolean }

const refreshMs = 2_500

/** What has to be done next with a version, by its status. */
export async function NextStep({ loaded, runtime, scope, acts }: Props) {
  const { version: row } = loaded
  const { version, status } = row
  if (status === 'review') {
    const hasOthers = (await countOtherAdmins(runtime.db, scope, scope.userId)) > 0
    return <ReviewCard version={version} author={authorOf(row)} isOwn={isOwnText(scope, row)} hasOthers={hasOthers} />
  }
  if (status === 'eval') return <EvalStep loaded={loaded} runtime={runtime} scope={scope} acts={acts} />
  if (status === 'draft') return null
  const canary = await findCanary(runtime.db, scope, { name: 'answer', version })
  if (status === 'canary') {
    return (
      canary && (
        <>
          <CanaryStrip canary={canary} />
          <AutoRefresh everyMs={refreshMs} />
        </>
      )
    )
  }
  const seeCanary = canary && (
    <Link className={buttonClass('secondary', 'sm')} href={`/admin/prompts/canary/${canary.id}`}>
      See its canary
    </Link>
  )
  if (status === 'active') return <ActiveStep loaded={loaded} seeCanary={seeCanary} />
  return (
    canary && (
      <Notice
        tone={canary.status === 'rolled_back' ? 'warn' : 'info'}
        title={canary.status === 'rolled_back' ? 'Rolled back from its canary' : 'It was on trial once'}
        action={seeCanary}
      >
        {canary.endReason}
      </Notice>
    )
  )
}

function ActiveStep({
  loaded: { version: row, all },
  seeCanary,
}: {
  loaded: VersionWithOthers
  seeCanary: React.ReactNode
}) {
  const before = all.some((one) => one.status === 'retired' && one.activatedAt !== null)
  return (
    <Notice
      title="Every reader gets this version"
      action={
        <span className="flex flex-wrap gap-2">
          {seeCanary}
          {before && <RollBackButton version={row.version} size="sm" />}
        </span>
      }
    >
      {before
        ? 'Roll back brings the version before it back, from the next question on.'
        : 'It is the first; the way to another is a new draft.'}
    </Notice>
  )
}

async function EvalStep({ loaded: { version: row, active }, runtime, scope, acts }: Props) {
  if (!active) return null
  const [gate, suites, running, experiments, rollout] = await Promise.all([
    readPromptGate(runtime, scope, row, active.version),
    listSuites(runtime, scope),
    findCanary(runtime.db, scope, { name: 'answer', running: true }),
    findRunningExperiments(runtime.db, scope),
    findRollout(runtime.db, scope, { name: 'answer' }),
  ])
  const blocker = rollout.isFrozen
    ? 'The kill switch is on. Switch it off under Prompts first.'
    : running
      ? `Version ${running.version} is on trial already. Let its canary end first.`
      : experiments[0]
        ? `The experiment “${experiments[0].name}” runs, and would watch the same answers. End it first, or release to all at once.`
        : acts
          ? null
          : 'A canary compares answers of a hosted model, and none is connected.'
  return (
    <>
      <EvalCard
        version={row.version}
        activeVersion={active.version}
        suites={suites}
        open={openRuns(gate)}
        hasRun={gate.state !== 'none'}
        canRun={acts}
      />
      <GateResult gate={gate} against={`version ${active.version}`} />
      {gate.state !== 'open' && (
        <ReleaseCard version={row.version} isPassed={gate.state === 'passed'} blocker={blocker} />
      )}
      {gate.state === 'open' && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function openRuns({ state, candidate, baseline }: RunsGate) {
  if (state !== 'open') return []
  return [baseline, candidate].flatMap((run) =>
    run ? [{ id: run.id, word: `Version ${run.promptVersion}`, done: run.done, total: run.total }] : [],
  )
}
