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
import { listNames } from '@/db/queries/people/list-names'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { addNumbers, noCache } from '@/lib/domain/day-sums'
import { loadPriceList } from '@/lib/models/prices/load-price-list'
import { shippedPricesDate } from '@/lib/models/prices/shipped-prices'
import { PeriodSwitch } from '../_parts/period-switch'
import { CacheCard } from './cache-card'
import { labelTasks } from './labels'
import { priceRows } from './price-row'
import { PriceTable } from './price-table'
import { UsageByDay } from './usage-by-day'
import { UsageFigures } from './usage-figures'
import { UsageTabs } from './usage-tabs'
import { UsageTables } from './usage-tables'
import { peopleOf, usageByDay, usageByDayAndModel, usageByModel, usageByPerson, usageByTask } from './usage-rows'
import { sumUsage } from './usage-totals'

export const metadata: Metadata = { title: 'Usage and cost' }

const paramsSchema = z.object({ days: z.enum(['7', '30', '90']).catch('30') })
const dayMs = 86_400_000

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the models used and cost, in whole UTC days up to and with today. */
export default async function UsagePage({ searchParams }: PageProps) {
  const { runtime, scope } = await requirePage('admin')
  const { days } = paramsSchema.parse(await searchParams)
  const now = runtime.now()
  const today = Date.parse(now.toISOString().slice(0, 10))
  const period = { from: new Date(today - (Number(days) - 1) * dayMs), to: new Date(today + dayMs) }
  const [usage, answers, prices, choices, drafts, settings] = await Promise.all([
    listDaySums(runtime.db, scope, { name: 'usage', ...period, now }),
    listDaySums(runtime.db, scope, { name: 'answers', parts: ['cache'], ...period, now }),
    loadPriceList(runtime.db, scope),
    runtime.models.listChatModels(scope),
    countDrafts(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const names = await listNames(runtime.db, scope, { ids: peopleOf(usage) })
  const cache = addNumbers(
    noCache,
    answers.map(({ figures }) => figures.cache),
  )
  const models = usageByModel(usage)
  const tasks = usageByTask(usage)
  const rows = priceRows(prices, [...models.map(({ key }) => key), ...choices.map(({ id }) => id)])
  const called = new Set(models.map(({ key }) => key))
  const unpriced = rows.filter(({ origin, model }) => origin === 'none' && called.has(model)).map(({ model }) => model)
  return (
    <>
      <PageHeader
        title="Usage and cost"
        description="Every call to a model, with its tokens, its time and its price."
        actions={<PeriodSwitch days={days} path="/admin/usage" />}
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
            <UsageFigures totals={sumUsage(tasks)} />
            <UsageByDay rows={usageByDayAndModel(usage)} days={Number(days)} now={now} />
            <UsageTables
              models={models}
              people={usageByPerson(usage, names)}
              tasks={labelTasks(tasks)}
              days={usageByDay(usage).toReversed()}
              unpriced={unpriced}
            />
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
