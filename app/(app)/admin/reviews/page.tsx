import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listReviewers } from '@/db/queries/people/list-reviewers'
import { listRounds } from '@/db/queries/reviews/list-rounds'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { judgesPerAnswer } from '@/lib/domain/answer-review'
import { DrawCard } from './_parts/draw-card'
import { HowReviews } from './_parts/how-reviews'
import { RoundList } from './_parts/round-list'
import { UnratedCard } from './_parts/unrated-card'

export const metadata: Metadata = { title: 'Double review' }

const most = 50

/** Answers drawn by chance and judged by two people each: what all answers are worth, and how far reviewers agree. */
export default async function ReviewsPage() {
  const { runtime, scope } = await requirePage('reviewer')
  const [rounds, reviewers, { unratedReviewSince: since }] = await Promise.all([
    listRounds(runtime.db, scope, { limit: most }),
    listReviewers(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const isAlone = reviewers.length < judgesPerAnswer
  return (
    <>
      <PageHeader
        title="Double review"
        description="Answers drawn by chance, more of them where something looks risky. Two people judge each without seeing the other’s verdict; a third settles what they differ on."
      >
        <HowReviews />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {isAlone && (
          <Notice tone="warn" title="It takes two people">
            Nobody but you may review here yet.{' '}
            {scope.role === 'admin' ? 'Make somebody' : 'Ask an admin to make somebody'} a reviewer under People and
            groups.
          </Notice>
        )}
        <DrawCard since={since ?? null} disabled={isAlone} />
        <RoundList rounds={rounds} />
        {scope.role === 'admin' && <UnratedCard since={since ?? null} />}
      </div>
    </>
  )
}
