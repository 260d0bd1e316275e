import { BadgeCheck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listVerified } from '@/lib/answer/verified/list-verified'
import { VerifiedCard } from './_parts/verified-card'

export const metadata: Metadata = { title: 'Verified' }

/** Answers that a person stands behind, those first that want to be looked at. */
export default async function VerifiedPage() {
  const { runtime, scope } = await requirePage('reviewer')
  const items = await listVerified(runtime, scope)
  const flagged = items.filter((item) => item.state !== 'current').length
  return (
    <>
      <PageHeader
        title="Verified"
        description="Answers that a reviewer pinned to a question. They are served first, with a name and a date, while every source is unchanged and open to the reader."
      />
      {flagged > 0 && (
        <Notice tone="warn" className="mt-1 max-w-3xl">
          {flagged === 1
            ? 'One answer is no longer served, because a source changed, expired or was deleted. Until you look, its question is answered in the usual way.'
            : `${flagged} answers are no longer served, because a source changed, expired or was deleted. Until you look, their questions are answered in the usual way.`}
        </Notice>
      )}
      <div className="mt-5 grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
        {items.map((item) => (
          <VerifiedCard key={item.id} item={item} />
        ))}
      </div>
      {items.length === 0 && (
        <EmptyState
          icon={BadgeCheck}
          title="No verified answer yet"
          action={
            <Link className={buttonClass('secondary')} href="/">
              Ask a question
            </Link>
          }
        >
          Ask a question whose answer you can stand behind, read its sources, and press “Pin as verified answer” below
          the answer. Answers in the feedback inbox can be pinned, too.
        </EmptyState>
      )}
    </>
  )
}
