'use client'
import { ArrowUp, Square } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { AskedDocuments } from './asked-documents'
import { AttachButton } from './attachments/attach-button'
import { isBeingRead } from './attachments/attachment'
import type { AttachmentTrayProps } from './attachments/attachment-tray'
import type { AskedDocument, ChatCollection, ChatModel } from './chat-context'
import { CollectionPicker } from './collection-picker'
import { DeepToggle } from './deep-toggle'
import { maxQuestionLength } from './max-question-length'
import { ModelPicker } from './model-picker'

// Most questions have no files: what sends and follows them is loaded with the first.
const AttachmentTray = dynamic(() => import('./attachments/attachment-tray').then((module) => module.AttachmentTray), {
  ssr: false,
})

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
  /** The next question is looked into further. */
  deep: boolean
  onDeepChange: (deep: boolean) => void
  isFollowUp: boolean
  attachments: Omit<AttachmentTrayProps, 'documents' | 'onDocumentsChange' | 'hasAnswers' | 'onWaiting'>
  onFiles: (files: readonly File[]) => void
  /** Files are held over the page. */
  dropping: boolean
}

const longQuestion = `This question is longer than ${maxQuestionLength.toLocaleString('en')} characters. Shorten it, or upload the long text as a document.`
const counterFrom = maxQuestionLength - 500

/** Where questions are written. Enter sends, Shift+Enter breaks the line, `/` anywhere on the page comes here. */
export function Composer(props: ComposerProps) {
  const { text, onTextChange, running, onSend, onStop } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const question = text.trim()
  const tooLong = question.length > maxQuestionLength
  const { attachments } = props
  const hasFiles = attachments.picked.length > 0 || attachments.attached.length > 0
  const [trayUsed, setTrayUsed] = useState(hasFiles)
  // It goes on being there: a file that is refused is in it alone.
  if (hasFiles && !trayUsed) setTrayUsed(true)
  const [told, setWaiting] = useState<string | null>(null)
  // Also before the tray is there to tell: a question must not leave without a file that was just chosen.
  const waiting = attachments.picked[0]?.name ?? told ?? attachments.attached.find(isBeingRead)?.fileName ?? null
  const canSend = question !== '' && !tooLong && !running && waiting === null
  const [tried, setTried] = useState(false)
  const problem = tooLong ? longQuestion : tried ? problemOf(question, waiting) : null

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
    setTried(question === '' || waiting !== null)
    if (!canSend) return
    onTextChange('')
    onSend(question)
  }

  return (
    <form
      aria-label="Ask"
      className={cn(
        'rounded-xl border border-line-strong bg-surface shadow-float transition-colors focus-within:border-accent',
        props.dropping && 'border-dashed border-accent bg-accent-soft',
      )}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {trayUsed && <AttachmentTray {...props} {...attachments} hasAnswers={props.isFollowUp} onWaiting={setWaiting} />}
      <AskedDocuments
        {...props}
        documents={notAttached(props)}
        onDocumentsChange={(left) => props.onDocumentsChange([...left, ...askedFiles(props)])}
      />
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
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          props.onFiles(files)
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
        <AttachButton onFiles={props.onFiles} />
        {props.documents.length === 0 && <CollectionPicker {...props} />}
        <ModelPicker {...props} />
        <DeepToggle {...props} />
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

function problemOf(question: string, waiting: string | null): string | null {
  if (waiting !== null) return `“${waiting}” is still being read. Ask when it is ready, or remove it.`
  return question === '' ? 'Type a question first.' : null
}

/** An attached file that is asked alone says so in its own place. */
const notAttached = ({ documents, attachments: { attached } }: ComposerProps) =>
  documents.filter(({ id }) => attached.every((one) => one.id !== id))

const askedFiles = ({ documents, attachments: { attached } }: ComposerProps) =>
  documents.filter(({ id }) => attached.some((one) => one.id === id))

function placeholderOf({ isFollowUp, documents, attachments: { attached }, dropping }: ComposerProps): string {
  if (dropping) return 'Let go to attach'
  if (isFollowUp) return 'Ask a follow-up question'
  if (documents.length === 0 && attached.length > 0)
    return attached.length === 1 ? 'Ask about this file' : 'Ask about these files'
  if (documents.length === 0) return 'Ask your documents'
  return documents.length === 1 ? 'Ask this document' : 'Ask these documents'
}
