import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { formatStamp } from '@/lib/domain/format-stamp'
import { getScheduledChecks } from '@/lib/evals/schedule/get-scheduled-checks'
import { AlertList } from '../_parts/alert-list'
import { AutoRefresh } from '../_parts/auto-refresh'
import { CanaryTable } from './_parts/canary-table'
import { ChecksForm } from './_parts/checks-form'
import { NightsTable } from './_parts/nights-table'

export const metadata: Metadata = { title: 'Checks' }

/** Until every canary question has been asked once. */
const refreshMs = 3_000

/** Golden questions that the product asks itself, by night and by the hour. */
export default async function ChecksPage() {
  const { runtime, scope } = await requirePage('admin')
  const [detail, alerts] = await Promise.all([
    getScheduledChecks(runtime, scope),
    listAlerts(runtime.db, scope, { openOnly: true }),
  ])
  const { checks, suites, nights, canaries, nextNightlyAt } = detail
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  // What came of them stands first once there is something; before, what to do.
  const form = (
    <ChecksForm
      key={checks?.since ?? 'new'}
      checks={checks && { on: checks.on, suite: checks.suite, hour: checks.hour, canaries: checks.canaries }}
      suites={suites}
      zone={zone}
      next={nextNightlyAt && `${formatStamp(nextNightlyAt)} UTC`}
    />
  )
  return (
    <>
      <PageHeader
        title="Checks"
        description="Golden questions that the product asks itself, so that a change of a model, of documents or of the product is seen before readers meet it. Nothing of it counts as use."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <AlertList alerts={alerts} />
        {!checks?.on && form}
        <CanaryTable canaries={canaries} isOn={checks?.on ?? false} />
        <NightsTable nights={nights} />
        {checks?.on && form}
      </div>
      {checks?.on && canaries.length < checks.canaries.length && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}
