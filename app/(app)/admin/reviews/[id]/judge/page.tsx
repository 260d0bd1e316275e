import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { listQueue } from '@/lib/evals/reviews/list-queue'
import { openItem } from '@/lib/evals/reviews/open-item'
import { nullWhenMissing } from '../../_parts/null-when-missing'
import { JudgeQueue } from '../../_parts/judge-queue'

export const metadata: Metadata = { title: 'Judge answers' }

/** One answer after the other, each with one key. What is judged stays judged: who comes back goes on where they were. */
export default async function JudgePage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const queue = await listQueue(runtime, scope, { roundId: id }).catch(nullWhenMissing)
  if (!queue) notFound()
  const [first] = queue.items
  const opened = first ? await openItem(runtime, scope, { itemId: first.id }).catch(nullWhenMissing) : null
  return <JudgeQueue roundId={id} items={queue.items} done={queue.round.judgedByMe} first={opened} />
}
