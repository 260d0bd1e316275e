import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { getSavedQuestion } from '@/lib/answer/saved/get-saved-question'
import { withheldSentence } from '@/lib/answer/withhold-sources'
import type { Claim } from '@/lib/domain/answer'
import type { ConversationId } from '@/lib/domain/ids'
import { removedNote } from '@/lib/domain/redact-answer'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { describeSaved } from '../_parts/describe-saved'
import { SavedView } from '../_parts/saved-view'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Saved question' }

export default async function SavedQuestionPage({ params }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const { row, now, before, added, gone } = await getSavedQuestion(runtime, scope, { id: id as ConversationId }).catch(
    ifGone,
  )
  const { state, line } = describeSaved(row)
  return (
    <SavedView
      id={row.conversationId}
      question={row.question}
      state={state}
      line={line}
      checkedAt={row.checkedAt?.toISOString() ?? null}
      changedAt={row.changedAt?.toISOString() ?? null}
      now={now}
      before={before}
      added={textsOf(added)}
      gone={textsOf(gone)}
      hasClosed={gone.some(isClosed)}
    />
  )
}

/** Its document was deleted or is closed to the reader now, and so are its words. */
const isClosed = ({ text }: Claim): boolean => text === removedNote || text === withheldSentence

const textsOf = (claims: readonly Claim[]): string[] =>
  claims.filter((claim) => !isClosed(claim)).map(({ text }) => text)

function ifGone(thrown: unknown): never {
  if (thrown instanceof FootnoteError && thrown.code === 'not_found') notFound()
  throw thrown
}
