import { FlaskConical } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listExperiments } from '@/db/queries/experiments/list-experiments'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { hasRole } from '@/lib/auth/require-role'
import { resolveModel } from '@/lib/experiments/resolve-model'
import { AutoRefresh } from '../_parts/auto-refresh'
import { ActiveSettings } from './_parts/active-settings'
import { ExperimentsTable } from './_parts/experiments-table'
import { KillSwitchCard } from './_parts/kill-switch-card'

export const metadata: Metadata = { title: 'Experiments' }

const refreshMs = 5_000

/** What some readers have that others have not, what was learnt from it, and the way to stop it all. */
export default async function ExperimentsPage() {
  const { runtime, scope } = await requirePage('reviewer')
  const [experiments, settings, model] = await Promise.all([
    listExperiments(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
    resolveModel(runtime, scope),
  ])
  const isAdmin = hasRole(scope, 'admin')
  const isFrozen = settings.experimentsFrozen === true
  const make = isAdmin && (
    <Link className={buttonClass('primary')} href="/admin/experiments/new">
      New experiment
    </Link>
  )
  return (
    <>
      <PageHeader
        title="Experiments"
        description="Another model, a cheaper one for simple questions, other retrieval, strict mode or forms for some readers, held against what the others have. The prompt has a canary of its own."
        actions={experiments.length > 0 && make}
      />
      <div className="grid grid-cols-1 gap-6">
        {isFrozen && (
          <Notice tone="warn" title="The kill switch is on">
            No experiment runs and none can be started. {isAdmin && 'Switch it off at the end of this page.'}
          </Notice>
        )}
        {experiments.length > 0 ? (
          <ExperimentsTable experiments={experiments} />
        ) : (
          <EmptyState icon={FlaskConical} title="No experiment yet" action={make}>
            Say what you expect of a change, give it to a share of the readers, and see what it saves and what it costs.
            It takes itself back when it does harm.
          </EmptyState>
        )}
        <ActiveSettings settings={settings} model={model} canChange={isAdmin} />
        {isAdmin && <KillSwitchCard isFrozen={isFrozen} />}
      </div>
      {experiments.some(({ status }) => status === 'running') && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}
