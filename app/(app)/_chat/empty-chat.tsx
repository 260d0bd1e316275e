'use client'
import { FilePlus2 } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { AskedDocument, ChatContextData } from './chat-context'
import type { Attachment } from './attachments/attachment'
import { EmptyAttachedChat } from './attachments/empty-attached-chat'
import { EmptyDocumentChat } from './empty-document-chat'
import { SuggestedQuestion } from './suggested-question'
import { useSuggestions } from './use-suggestions'

export type EmptyChatProps = {
  context: ChatContextData
  documents: readonly AskedDocument[]
  attached: readonly Attachment[]
  onAsk: (question: string) => void
}

/** Before the first question: what is here, and how an answer will look. */
export function EmptyChat({ context, documents, attached, onAsk }: EmptyChatProps) {
  const { documentCount, collections, firstName, isAdmin } = context
  if (attached.length > 0) return <EmptyAttachedChat attached={attached} documentCount={documentCount} onAsk={onAsk} />
  if (documentCount === 0) return <NoDocuments isAdmin={isAdmin} />
  const [document, ...others] = documents
  if (document) return <EmptyDocumentChat document={document} others={others.length} onAsk={onAsk} />
  return (
    <div className="flex min-h-[calc(100cqh-4rem)] flex-col justify-center pb-10">
      <h1 className="font-serif text-3xl tracking-tight text-balance">
        What do you want to know{firstName ? `, ${firstName}` : ''}?
      </h1>
      <p className="mt-3 max-w-xl text-base text-pretty text-muted">
        Footnote reads {counted(documentCount, 'document')} in {counted(collections.length, 'collection')} and answers
        with a footnote<sup className="mx-px font-semibold text-accent">1</sup> on every sentence, which opens the
        passage it stands on. When no passage says it, Footnote says so.
      </p>
      <Suggestions onAsk={onAsk} />
    </div>
  )
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
}

function Suggestions({ onAsk }: { onAsk: (question: string) => void }) {
  const suggestions = useSuggestions()
  if (suggestions?.length === 0) return null
  return (
    <section aria-label="Suggested questions" className="mt-8 max-w-xl">
      <h2 className="text-sm font-medium text-muted">From your documents</h2>
      <ul className="mt-1.5 divide-y divide-line border-y border-line">
        {(suggestions ?? [null, null, null, null]).map((question, index) => (
          <li key={question ?? index}>
            {question === null ? (
              <div className="flex h-11 items-center">
                <Skeleton className="h-4 w-3/4" />
              </div>
            ) : (
              <SuggestedQuestion question={question} onAsk={onAsk} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoDocuments({ isAdmin }: { isAdmin: boolean }) {
  return (
    <div className="flex min-h-[calc(100cqh-4rem)] flex-col justify-center pb-10">
      <h1 className="font-serif text-3xl tracking-tight text-balance">
        {isAdmin ? 'First, bring in some documents' : 'There is nothing to read yet'}
      </h1>
      <p className="mt-3 max-w-xl text-base text-pretty text-muted">
        {isAdmin
          ? 'Drop PDF, Word, HTML, Markdown, text or CSV files into a collection. Within seconds they can be asked, and every answer points back at the passage.'
          : 'No document is shared with you so far. Ask an admin of your workspace to add some, or to add you to the right group.'}{' '}
        You can also attach a file of your own below and ask about it.
      </p>
      {isAdmin && (
        <p className="mt-6">
          <Link href="/documents" className={buttonClass('primary', 'lg')}>
            <FilePlus2 aria-hidden /> Add documents
          </Link>
        </p>
      )}
    </div>
  )
}
