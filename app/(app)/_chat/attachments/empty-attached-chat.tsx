import { SuggestedQuestion } from '../suggested-question'
import { isBeingRead, type Attachment } from './attachment'

export type EmptyAttachedChatProps = {
  attached: readonly Attachment[]
  /** What the reader may ask besides. */
  documentCount: number
  onAsk: (question: string) => void
}

/** Before the first question, with files: whose they are, and what is asked besides them. */
export function EmptyAttachedChat({ attached, documentCount, onAsk }: EmptyAttachedChatProps) {
  const [first, ...others] = attached
  const isOne = others.length === 0
  const isReady = first?.status === 'indexed' && !attached.some(isBeingRead)
  const besides = documentCount === 0 ? '' : ` and of ${documentCount.toLocaleString('en')} documents`
  return (
    <div className="flex min-h-[calc(100cqh-4rem)] flex-col justify-center pb-10">
      <h1 className="font-serif text-3xl tracking-tight text-balance wrap-anywhere">
        Ask about {isOne ? first?.fileName : `${attached.length} files`}
      </h1>
      <p className="mt-3 max-w-xl text-base text-pretty text-muted">
        Questions here are asked of {isOne ? 'this file' : 'these files'}
        {besides}. Nobody else finds {isOne ? 'it' : 'them'}, nor do you in other conversations, and{' '}
        {isOne ? 'it goes' : 'they go'} when you delete this one.
      </p>
      {isOne && isReady && (
        <section aria-label="Suggested questions" className="mt-8 max-w-xl border-y border-line">
          <SuggestedQuestion question="Summarise this file" onAsk={onAsk} />
        </section>
      )}
    </div>
  )
}
