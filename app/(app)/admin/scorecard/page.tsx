import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { measureScorecard } from '@/lib/evals/scorecard/measure-scorecard'
import { readSurvey } from '@/lib/evals/scorecard/read-survey'
import { PeriodSwitch } from '../_parts/period-switch'
import { CostCard } from './_parts/cost-card'
import { KpiRow } from './_parts/kpi-row'
import { Standing } from './_parts/standing'
import { SurveyCard } from './_parts/survey-card'

export const metadata: Metadata = { title: 'Scorecard' }

const paramsSchema = z.object({ days: z.enum(['7', '30', '90']).catch('30') })
const dayMs = 86_400_000

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the assistant is held to, and where it stands, in whole UTC days up to and with today. */
export default async function ScorecardPage({ searchParams }: PageProps) {
  const { runtime, scope } = await requirePage('admin')
  const { days } = paramsSchema.parse(await searchParams)
  const now = runtime.now()
  const today = Date.parse(now.toISOString().slice(0, 10))
  const period = { from: new Date(today - (Number(days) - 1) * dayMs), to: new Date(today + dayMs) }
  const [{ kpis, cost }, survey, { asksSurvey }] = await Promise.all([
    measureScorecard(runtime, scope, period),
    readSurvey(runtime, scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  return (
    <>
      <PageHeader
        title="Scorecard"
        description="What the assistant is held to, and where it stands. Every figure says what it rests on, and how far chance could have moved it."
        actions={
          <>
            <a className={buttonClass('secondary')} href={`/reports/month/${now.toISOString().slice(0, 7)}`}>
              Report of this month
            </a>
            <PeriodSwitch days={days} path="/admin/scorecard" />
          </>
        }
      >
        <Standing kpis={kpis} />
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <Card>
          <CardHeader
            title="Targets"
            description="With 95 % intervals. The line shows the last twelve weeks, or the last golden runs; dashes are the target."
          />
          <ul className="divide-y divide-line border-t border-line" aria-label="Targets">
            {kpis.map((kpi) => (
              <KpiRow key={kpi.name} kpi={kpi} />
            ))}
          </ul>
        </Card>
        <SurveyCard months={survey} isOn={asksSurvey === true} />
        <CostCard cost={cost} />
      </div>
    </>
  )
}
