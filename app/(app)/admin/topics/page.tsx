import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { topicDays } from '@/lib/domain/topic'
import { listTopics } from '@/lib/feedback/topics/list-topics'
import { AutoRefresh } from '../_parts/auto-refresh'
import { PeriodSwitch } from '../_parts/period-switch'
import { HowTopics } from './_parts/how-topics'
import { NewerRun } from './_parts/newer-run'
import { NoTopics, NotSorted } from './_parts/no-topics'
import { SingleQuestions } from './_parts/single-questions'
import { SortButton } from './_parts/sort-button'
import { TopicCard } from './_parts/topic-card'
import { TopicFigures } from './_parts/topic-figures'

export const metadata: Metadata = { title: 'Topics' }

const paramsSchema = z.object({ days: z.coerce.number().pipe(z.literal(topicDays)).catch(30) })
const refreshMs = 1_500

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What people ask and the documents do not have, by subject. */
export default async function TopicsPage({ searchParams }: PageProps) {
  const { runtime, scope } = await requirePage('reviewer')
  const { days } = paramsSchema.parse(await searchParams)
  const { shown, newer } = await listTopics(runtime, scope, { days })
  const isAdmin = scope.role === 'admin'
  const isRunning = newer !== null && newer.status !== 'failed'
  return (
    <>
      <PageHeader
        title="Topics"
        description="What people ask and the documents do not serve, by subject: refused, rated down, or answered with a sentence that no source carries."
        actions={
          <>
            {shown && <SortButton days={days} busy={isRunning} label="Sort again" />}
            <PeriodSwitch days={String(days)} path="/admin/topics" />
          </>
        }
      >
        <HowTopics run={shown?.run ?? null} isAdmin={isAdmin} />
      </PageHeader>
      {newer && <NewerRun run={newer} isAdmin={isAdmin} />}
      {shown && <TopicFigures shown={shown} isAdmin={isAdmin} />}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-4">
        {shown?.topics.map((topic) => (
          <TopicCard key={topic.id} topic={topic} hasTrend={hasTrend(shown.run)} mayUpload={isAdmin} />
        ))}
        {shown && shown.single.length > 0 && <SingleQuestions questions={shown.single} />}
      </div>
      {shown && shown.topics.length === 0 && <NoTopics days={days} isAdmin={isAdmin} withheld={shown.withheld} />}
      {!shown && !isRunning && <NotSorted days={days} />}
      {isRunning && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

/** Where only the newest questions were sorted, two periods are not comparable. */
const hasTrend = (run: { asked: number; taken: number; askedBefore: number; takenBefore: number }): boolean =>
  run.asked === run.taken && run.askedBefore === run.takenBefore
