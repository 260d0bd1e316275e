import type { AskedDocument } from './chat-context'
import { SuggestedQuestion } from './suggested-question'

export type EmptyDocumentChatProps = {
  document: AskedDocument
  /** How many documents are asked beside it. */
  others: number
  onAsk: (question: string) => void
}

const summary = 'Summarise this document'

/** Before the first question to one document. */
export function EmptyDocumentChat({ document, others, onAsk }: EmptyDocumentChatProps) {
  const isAlone = others === 0
  return (
    <div className="flex min-h-[calc(100cqh-4rem)] flex-col justify-center pb-10">
      <h1 className="font-serif text-3xl tracking-tight text-balance wrap-anywhere">
        Ask {document.title}
        {!isAlone && ` and ${others} more`}
      </h1>
      <p className="mt-3 max-w-xl text-base text-pretty text-muted">
        Only {isAlone ? 'this document is' : 'these documents are'} read, also for the questions that follow. Take{' '}
        {isAlone ? 'it' : 'them'} away above the question to ask all documents again.
      </p>
      {isAlone && (
        <section aria-label="Suggested questions" className="mt-8 max-w-xl border-y border-line">
          <SuggestedQuestion question={summary} onAsk={onAsk} />
        </section>
      )}
    </div>
  )
}
