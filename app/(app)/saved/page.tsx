import { Bookmark } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listSavedQuestions } from '@/db/queries/saved/list-saved-questions'
import { describeSaved } from './_parts/describe-saved'
import { SavedRow } from './_parts/saved-row'

export const metadata: Metadata = { title: 'Saved questions' }

export default async function SavedQuestionsPage() {
  const { runtime, scope } = await requirePage()
  const rows = await listSavedQuestions(runtime.db, scope)
  return (
    <PageBody>
      <PageHeader
        title="Saved questions"
        description="Asked again when the documents behind them change. You are told when the answer is another one."
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={Bookmark}
          title="No saved questions"
          action={
            <Link href="/" className={buttonClass('primary')}>
              Ask a question
            </Link>
          }
        >
          Press the bookmark below an answer to keep its question here. A refused question can be kept too: you are told
          when a document answers it.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {rows.map((row) => (
            <SavedRow
              key={row.conversationId}
              id={row.conversationId}
              question={row.question}
              {...describeSaved(row)}
            />
          ))}
        </ul>
      )}
    </PageBody>
  )
}
