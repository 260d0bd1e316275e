import { ChartColumn } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { countDrafts } from '@/db/queries/drafts/count-drafts'
import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { addNumbers, noCache, type UsageDay } from '@/lib/domain/day-sums'
import { utcDay } from '@/lib/domain/utc-day'
import { forecastCost, forecastFrom } from '@/lib/evals/scorecard/forecast-cost'
import { loadPriceList } from '@/lib/models/prices/load-price-list'
import { shippedPricesDate } from '@/lib/models/prices/shipped-prices'
import { PeriodSwitch } from '../_parts/period-switch'
import { CacheCard } from './cache-card'
import { MonthCard } from './month-card'
import { priceRows } from './price-row'
import { PriceTable } from './price-table'
import { UsageByDay } from './usage-by-day'
import { UsageFigures } from './usage-figures'
import { UsageTabs } from './usage-tabs'
import { UsageDetail } from './usage-detail'
import { usageByDayAndModel, usageByModel, usageByTask } from './usage-rows'
import { sumUsage } from './usage-totals'
import { usageViews, type UsageView } from './usage-views'
import { ViewLinks } from './view-links'

export const metadata: Metadata = { title: 'Usage and cost' }

const paramsSchema = z.object({
  days: z.enum(['7', '30', '90']).catch('30'),
  by: z.enum(usageViews).catch('model'),
})

/** What is added up for a view; the figures above it need tasks, the chart models, the forecast the cost of each day. */
const partsOf = (view: UsageView): (keyof UsageDay)[] => [
  ...(['cost', 'models', 'tasks'] as const),
  ...(view === 'person' || view === 'group' ? (['people'] as const) : []),
  ...(view === 'feature' ? (['features'] as const) : []),
]
const dayMs = 86_400_000

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the models used and cost, in whole UTC days up to and with today. */
export default async function UsagePage({ searchParams }: PageProps) {
  const { runtime, scope } = await requirePage('admin')
  const { days, by } = paramsSchema.parse(await searchParams)
  const now = runtime.now()
  const today = Date.parse(now.toISOString().slice(0, 10))
  const period = { from: new Date(today - (Number(days) - 1) * dayMs), to: new Date(today + dayMs) }
  // The forecast may need days from before the period.
  const since = new Date(Math.min(period.from.getTime(), Date.parse(forecastFrom(now))))
  const answerParts = by === 'collection' ? (['cache', 'collections'] as const) : (['cache'] as const)
  const [read, answers, prices, choices, drafts, settings] = await Promise.all([
    listDaySums(runtime.db, scope, { name: 'usage', parts: partsOf(by), ...period, from: since, now }),
    listDaySums(runtime.db, scope, { name: 'answers', parts: answerParts, ...period, now }),
    loadPriceList(runtime.db, scope),
    runtime.models.listChatModels(scope),
    countDrafts(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const usage = read.filter(({ day }) => day >= utcDay(period.from))
  const forecast = forecastCost(
    read.map(({ day, figures }) => ({ day, costMicroUsd: figures.cost.costMicroUsd })),
    now,
  )
  const cache = addNumbers(
    noCache,
    answers.map(({ figures }) => figures.cache),
  )
  const models = usageByModel(usage)
  const totals = sumUsage(usageByTask(usage))
  const rows = priceRows(prices, [...models.map(({ key }) => key), ...choices.map(({ id }) => id)])
  const called = new Set(models.map(({ key }) => key))
  const unpriced = rows.filter(({ origin, model }) => origin === 'none' && called.has(model)).map(({ model }) => model)
  return (
    <>
      <PageHeader
        title="Usage and cost"
        description="Every call to a model, with its tokens, its time and its price."
        actions={<PeriodSwitch days={days} path="/admin/usage" keep={by === 'model' ? '' : `&by=${by}`} />}
      >
        <UsageTabs />
      </PageHeader>
      <div className="grid gap-6">
        {unpriced.length > 0 && (
          <Notice tone="warn" title="What some calls cost is not known, because their model has no price">
            {unpriced.join(', ')}. They are named unpriced and are in no sum. Set a price below, 0 for a model that is
            free; it holds for calls from then on.
          </Notice>
        )}
        {models.length === 0 ? (
          <NoCalls />
        ) : (
          <>
            <UsageFigures totals={totals} />
            {forecast.spent > 0 && <MonthCard forecast={forecast} unpricedCalls={totals.unpricedCalls} />}
            <UsageByDay rows={usageByDayAndModel(usage)} days={Number(days)} now={now} />
            <section aria-label="In detail" className="grid grid-cols-1 gap-4">
              <ViewLinks view={by} days={days} />
              <UsageDetail
                runtime={runtime}
                scope={scope}
                view={by}
                usage={usage}
                answers={answers}
                unpriced={unpriced}
              />
            </section>
          </>
        )}
        <CacheCard summary={{ ...cache, kept: drafts }} mode={settings.answerCache ?? 'reworded'} />
        <PriceTable rows={rows} shippedDate={shippedPricesDate} />
      </div>
    </>
  )
}

function NoCalls() {
  return (
    <EmptyState
      icon={ChartColumn}
      title="No model was called in this period"
      action={
        <Link className="text-sm font-medium text-accent hover:underline" href="/">
          Ask a question
        </Link>
      }
    >
      Each question, each document and each search uses a model. What they use is counted here, also where it costs
      nothing.
    </EmptyState>
  )
}
