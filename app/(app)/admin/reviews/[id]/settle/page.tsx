import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { listDisagreements } from '@/lib/evals/reviews/list-disagreements'
import { openItem } from '@/lib/evals/reviews/open-item'
import { listRounds } from '@/db/queries/reviews/list-rounds'
import { nullWhenMissing } from '../../_parts/null-when-missing'
import { SettleQueue } from '../../_parts/settle-queue'

export const metadata: Metadata = { title: 'Settle answers' }

/** What two people saw differently, for a third to decide. */
export default async function SettlePage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const [[round], items] = await Promise.all([
    listRounds(runtime.db, scope, { id, limit: 1 }),
    listDisagreements(runtime, scope, { roundId: id }),
  ])
  if (!round) notFound()
  const [first] = items
  const opened = first ? await openItem(runtime, scope, { itemId: first.id }).catch(nullWhenMissing) : null
  return <SettleQueue roundId={id} items={items} first={opened} />
}
