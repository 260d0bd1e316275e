'use client'
import { ArrowUp, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { AskedDocuments } from './asked-documents'
import type { AskedDocument, ChatCollection, ChatModel } from './chat-context'
import { CollectionPicker } from './collection-picker'
import { maxQuestionLength } from './max-question-length'
import { ModelPicker } from './model-picker'

export type ComposerProps = {
  text: string
  onTextChange: (text: string) => void
  running: boolean
  onSend: (question: string) => void
  onStop: () => void
  collections: readonly ChatCollection[]
  collectionIds: readonly string[]
  onCollectionsChange: (ids: readonly string[]) => void
  documents: readonly AskedDocument[]
  onDocumentsChange: (documents: readonly AskedDocument[]) => void
  models: readonly ChatModel[]
  model: string | null
  onModelChange: (id: string | null) => void
  isFollowUp: boolean
}

const longQuestion = `This question is longer than ${maxQuestionLength.toLocaleString('en')} characters. Shorten it, or upload the long text as a document.`
const counterFrom = maxQuestionLength - 500

/** Where questions are written. Enter sends, Shift+Enter breaks the line, `/` anywhere on the page comes here. */
export function Composer(props: ComposerProps) {
  const { text, onTextChange, running, onSend, onStop } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const question = text.trim()
  const tooLong = question.length > maxQuestionLength
  const canSend = question !== '' && !tooLong && !running
  const [triedEmpty, setTriedEmpty] = useState(false)
  const problem = tooLong ? longQuestion : triedEmpty && question === '' ? 'Type a question first.' : null

  useEffect(() => {
    // Typed before the page came to life: it stands in the element only, and the next render would empty that.
    const typed = area.current?.value ?? ''
    if (typed !== '') onTextChange(typed)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const focus = () => area.current?.focus()
    // A pointer means a keyboard is likely; on a phone focus would open the keyboard over the page.
    if (matchMedia('(pointer: fine)').matches) focus()
    window.addEventListener('footnote:focus-composer', focus)
    return () => window.removeEventListener('footnote:focus-composer', focus)
  }, [])

  function send() {
    setTriedEmpty(question === '')
    if (!canSend) return
    onTextChange('')
    onSend(question)
  }

  return (
    <form
      aria-label="Ask"
      className="rounded-xl border border-line-strong bg-surface shadow-float transition-colors focus-within:border-accent"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <AskedDocuments {...props} />
      <textarea
        ref={area}
        rows={1}
        value={text}
        onChange={(event) => onTextChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
        aria-label="Your question"
        aria-describedby="composer-problem composer-limit"
        aria-invalid={tooLong || undefined}
        placeholder={placeholderOf(props)}
        enterKeyHint="send"
        className="block field-sizing-content max-h-[40dvh] min-h-12 w-full resize-none bg-transparent px-4 pt-3.5 pb-1 text-base outline-none max-sm:text-[1rem]"
      />
      <p id="composer-problem" role="alert" className="px-4 py-1.5 text-sm text-pretty text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex items-center gap-1 px-2 pb-2">
        {props.documents.length === 0 && <CollectionPicker {...props} />}
        <ModelPicker {...props} />
        <span
          id="composer-limit"
          className={cn('tabular ml-auto px-2 text-xs', tooLong ? 'font-medium text-danger' : 'text-muted')}
        >
          {question.length >= counterFrom && (
            <>
              {question.length.toLocaleString('en')} / {maxQuestionLength.toLocaleString('en')}
              <span className="sr-only"> characters</span>
            </>
          )}
          {text === '' && (
            <span className="hidden items-center gap-1.5 lg:inline-flex [@media(hover:none)]:hidden" aria-hidden>
              <Kbd>/</Kbd> to write
            </span>
          )}
        </span>
        {running ? (
          <Button variant="primary" size="icon" onClick={onStop} aria-label="Stop" className="rounded-lg">
            <Square className="size-3.5! fill-current" aria-hidden />
          </Button>
        ) : (
          <Button
            variant="primary"
            size="icon"
            type="submit"
            disabled={!canSend}
            aria-label="Ask"
            className="rounded-lg"
          >
            <ArrowUp aria-hidden />
          </Button>
        )}
      </div>
    </form>
  )
}

function placeholderOf({ isFollowUp, documents }: ComposerProps): string {
  if (isFollowUp) return 'Ask a follow-up question'
  if (documents.length === 0) return 'Ask your documents'
  return documents.length === 1 ? 'Ask this document' : 'Ask these documents'
}
