import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { readCalibrations } from '@/lib/evals/judge/calibration/read-calibrations'
import { listDue } from '@/lib/evals/judge/calibration/list-due'
import { measureClaims } from '@/lib/evals/judge/claims/measure-claims'
import { readJudgeState } from '@/lib/evals/judge/require-judge'
import { rubricVersion } from '@/lib/evals/judge/rubrics/shipped-rubrics'
import { readTask } from '@/lib/evals/judge/tasks/start-judge-task'
import { calibrationKey } from '@/lib/evals/judge/tasks/task-keys'
import { AutoRefresh } from '../_parts/auto-refresh'
import { CalibrationCard } from './_parts/calibration-card'
import { ClaimsCard } from './_parts/claims-card'
import { RubricsCard } from './_parts/rubrics-card'
import { SettingsCard } from './_parts/settings-card'

export const metadata: Metadata = { title: 'Judge' }

const refreshMs = 2_000

/** A model that judges, what it is told, and how far it agrees with people and with the product's own check. */
export default async function JudgePage() {
  const { runtime, scope } = await requirePage('reviewer')
  const { settings, model, choices } = await readJudgeState(runtime, scope)
  const identity = model === null ? null : { model, samples: settings.samples, rubricVersion: rubricVersion('answer') }
  const [calibrations, work, claims, task] = await Promise.all([
    readCalibrations(runtime, scope),
    listDue(runtime, scope, identity),
    measureClaims(runtime, scope),
    readTask(runtime, scope, calibrationKey),
  ])
  const isAdmin = scope.role === 'admin'
  const counts = { labelled: work.labelled, reviewed: work.reviewed, due: work.due.length }
  return (
    <>
      <PageHeader
        title="Judge"
        description="A model that judges answers beside the scores. It is asked by a fixed rubric, its word is held against people’s, and where it fails the thing is “not judged”, which counts against nobody."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {model === null && <NoModel isAdmin={isAdmin} hasChoices={choices.length > 0} />}
        <SettingsCard settings={settings} model={model} choices={choices} isAdmin={isAdmin} />
        <CalibrationCard
          judge={identity}
          calibrations={calibrations}
          work={counts}
          task={task.status}
          done={task.row ? { done: task.row.done, total: task.row.total, errorCode: task.row.errorCode } : null}
          isAdmin={isAdmin}
        />
        <ClaimsCard mode={settings.claims} agreements={claims} />
        <RubricsCard />
      </div>
      {task.status === 'open' && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function NoModel({ isAdmin, hasChoices }: { isAdmin: boolean; hasChoices: boolean }) {
  return (
    <Notice
      tone="warn"
      title="There is no model to judge"
      action={
        isAdmin &&
        !hasChoices && (
          <Link className={buttonClass('secondary')} href="/admin/models">
            Add a model
          </Link>
        )
      }
    >
      The model on this server only quotes and cannot judge.{' '}
      {!isAdmin
        ? 'An admin can add a hosted one under Models and choose it here.'
        : hasChoices
          ? 'Readers are answered by quotes. Choose below which hosted model judges.'
          : 'Judging needs a hosted model, or one that you run yourself behind an OpenAI-compatible address.'}
    </Notice>
  )
}
