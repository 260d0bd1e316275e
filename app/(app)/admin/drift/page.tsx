import { Activity } from 'lucide-react'
import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { listReadings } from '@/db/queries/drift/list-readings'
import { daysBefore } from '@/lib/domain/days-before'
import { driftMeasures, driftWindows } from '@/lib/domain/drift'
import { formatStamp } from '@/lib/domain/format-stamp'
import { utcDay } from '@/lib/domain/utc-day'
import { AlertList } from '../_parts/alert-list'
import { AutoRefresh } from '../_parts/auto-refresh'
import { HowDrift } from './_parts/how-drift'
import { MeasureButton } from './_parts/measure-button'
import { MeasureRow } from './_parts/measure-row'

export const metadata: Metadata = { title: 'Drift' }

const shown = 30
const refreshMs = 5_000

/** Whether the last week is as the four before it: in what is asked, what is found, and how it is answered. */
export default async function DriftPage() {
  const { runtime, scope } = await requirePage('admin')
  const [readings, alerts] = await Promise.all([
    listReadings(runtime.db, scope, { limit: shown }),
    listAlerts(runtime.db, scope, { openOnly: true, kind: 'drift' }),
  ])
  const [latest] = readings
  return (
    <>
      <PageHeader
        title="Drift"
        description="Whether the last week is as the four weeks before it: in what is asked, in what is found, and in how it is answered."
        actions={<MeasureButton />}
      >
        <HowDrift latest={latest ?? null} />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <AlertList alerts={alerts} />
        {latest ? (
          <Card aria-label="Measures">
            <CardHeader
              title={`${utcDay(daysBefore(latest.endsAt, driftWindows.days))} to ${formatStamp(latest.endsAt)} UTC`}
              description="Each against the four weeks before. The line shows the readings of the last days; dashes are the base of the latest."
            />
            <ul className="divide-y divide-line border-t border-line">
              {driftMeasures.map((measure) => (
                <MeasureRow key={measure.name} measure={measure} readings={readings} />
              ))}
            </ul>
          </Card>
        ) : (
          <EmptyState icon={Activity} title="Nothing measured yet">
            Once readers ask, the week that has ended is measured every day after midnight UTC. An alert is raised when
            it differs from the weeks before by more than chance explains.
          </EmptyState>
        )}
      </div>
      <AutoRefresh everyMs={refreshMs} />
    </>
  )
}
