import { ListChecks, Scale } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getRound } from '@/lib/evals/reviews/get-round'
import { nullWhenMissing } from '../_parts/null-when-missing'
import { AgreementCard } from '../_parts/agreement-card'
import { describeRound, nameRound, sizeOf } from '../_parts/describe-round'
import { EndButton } from '../_parts/end-button'
import { FinalList } from '../_parts/final-list'
import { RoundStats } from '../_parts/round-stats'
import { SharesCard } from '../_parts/shares-card'
import { StrataTable } from '../_parts/strata-table'

export const metadata: Metadata = { title: 'Review round' }

/** One round: how far it is, what it says of all answers, how far reviewers agree, and what holds. */
export default async function RoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const view = await getRound(runtime, scope, { roundId: id }).catch(nullWhenMissing)
  if (!view) notFound()
  const { round, figures, toSettle, finals } = view
  return (
    <>
      <PageHeader
        title={nameRound(round)}
        description={`${describeRound(round)}${round.by ? `, drawn by ${round.by}` : ''}. Seed ${round.seed}: the same answers give the same draw.`}
        actions={
          <>
            {!round.endedAt && <EndButton roundId={id} />}
            {toSettle > 0 && (
              <Link className={buttonClass('secondary')} href={`/admin/reviews/${id}/settle`}>
                <Scale aria-hidden />
                Settle {toSettle}
              </Link>
            )}
            {round.waiting > 0 && (
              <Link className={buttonClass('primary')} href={`/admin/reviews/${id}/judge`}>
                <ListChecks aria-hidden />
                {round.judgedByMe > 0 ? `Go on: ${round.waiting} left` : `Judge ${round.waiting}`}
              </Link>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {round.endedAt && (
          <Notice title="This round has ended">
            Its figures stay. Its answers are closed again, and nothing of it is judged any more.
          </Notice>
        )}
        <RoundStats view={view} />
        <SharesCard figures={figures} all={sizeOf(round)} frame={round.frame} />
        <AgreementCard agreement={figures.agreement} />
        <StrataTable strata={figures.strata} />
        <FinalList finals={finals} />
      </div>
    </>
  )
}
