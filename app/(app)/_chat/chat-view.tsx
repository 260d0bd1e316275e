'use client'
import { ArrowDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useEffect, useState } from 'react'
import type { Citation } from '@/lib/domain/answer'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Notice } from '@/components/ui/notice'
import type { Attachment } from './attachments/attachment'
import { useFileDrop } from './attachments/use-file-drop'
import { useShell } from '../_shell/shell-context'
import type { AskedDocument, ChatContextData, OpenClaim, OpenPassage } from './chat-context'
import { Composer } from './composer'
import { EmptyChat } from './empty-chat'
import { LiveRegion } from './live-region'
import { loadPatiently } from './load-patiently'
import { SampledNote } from './sampled-note'
import { SourceAside } from './source-aside'
import { sendSurvey } from './survey-actions'
import { isRunning, withoutFiltersOf, withoutTermsOf, type Turn } from './turn'
import { useChat } from './use-chat'
import { useDraft } from './use-draft'
import { usePinnedScroll } from './use-pinned-scroll'

// A page without turns does not need what draws them; it is fetched while the first question is being typed.
const loadTurnView = () => loadPatiently(() => import('./turn-view').then((module) => module.TurnView))
const TurnView = dynamic(loadTurnView)
// Once a month for each person.
const SurveyCard = dynamic(() => import('./survey-card').then((module) => module.SurveyCard))

export type ChatViewProps = {
  context: ChatContextData
  conversationId: string | null
  initialTurns: readonly Turn[]
  initialCollectionIds: readonly string[]
  /** Those that are asked alone; none: all. */
  initialDocuments: readonly AskedDocument[]
  /** Files of this conversation. */
  initialAttachments?: readonly Attachment[]
  /** What the question begins with, where it was begun elsewhere. */
  initialText?: string
}

const none: readonly never[] = []

/** `passage` null: the claim is shown against its source; with both, the passage is, and the claim is one step back. */
type Opened = { passage: OpenPassage | null; why: OpenClaim | null; among: readonly Citation[] }

/** One conversation with its composer, and the opened source beside it. */
export function ChatView(props: ChatViewProps) {
  const { context, conversationId, initialTurns, initialCollectionIds, initialDocuments, initialText } = props
  const { refreshConversations } = useShell()
  const [collectionIds, setCollectionIds] = useState(initialCollectionIds)
  const [documents, setDocuments] = useState(initialDocuments)
  const [attached, setAttached] = useState(props.initialAttachments ?? none)
  const [picked, setPicked] = useState<readonly File[]>(none)
  const onTaken = useCallback(() => setPicked(none), [])
  const onFiles = useCallback((files: readonly File[]) => setPicked((waiting) => [...waiting, ...files]), [])
  const { over, handlers } = useFileDrop(onFiles)
  // A conversation without a question is called after its files.
  const fileCount = attached.length
  useEffect(() => {
    if (fileCount > 0) refreshConversations()
  }, [fileCount, refreshConversations])
  const [model, setModel] = useState<string | null>(null)
  const [deep, setDeep] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [draft, setDraft] = useDraft(conversationId ?? initialDocuments[0]?.id ?? 'new', initialText)
  const { frame, content, away, toEnd } = usePinnedScroll()

  const onProgress = useCallback(
    (id: string, moment: 'started' | 'finished') => {
      // The address becomes the conversation's without a navigation, which would mount the page anew in the middle of a stream.
      if (moment === 'started' && location.pathname === '/') history.replaceState(null, '', `/c/${id}`)
      refreshConversations()
    },
    [refreshConversations],
  )
  const chat = useChat({ conversationId, initialTurns, onProgress })
  const { turns } = chat
  // Ahead of time, so a failure does not count: it is fetched again when it is needed.
  useEffect(() => void loadTurnView().catch(() => undefined), [])
  const running = turns.find(isRunning)
  const settings = { collectionIds, documentIds: documents.map(({ id }) => id), model }

  const openPassage = useCallback(
    (passage: OpenPassage, among: readonly Citation[], why: OpenClaim | null) => setOpened({ passage, among, why }),
    [],
  )
  const openWhy = useCallback(
    (why: OpenClaim, among: readonly Citation[]) => setOpened({ passage: null, among, why }),
    [],
  )
  const onRegenerate = (turn: Turn, withoutFilters = withoutFiltersOf(turn), withoutTerms = withoutTermsOf(turn)) =>
    chat.regenerate(turn, { ...settings, withoutFilters, withoutTerms, deep: turn.deep })
  const onLookDeeper = (turn: Turn) => onRegenerate({ ...turn, deep: true })
  const onEdit = (turn: Turn, question: string) => chat.edit(turn, { question, ...settings, deep: turn.deep })

  function ask(question: string) {
    chat.ask({ question, ...settings, deep })
    setDeep(false)
    toEnd('instant')
  }

  return (
    <div className="flex h-full min-h-0">
      {/* Dropping is the shortcut; the paper clip does the same by keyboard. */}
      <div className="relative flex min-w-0 flex-1 flex-col" {...handlers}>
        <div ref={frame} className="@container-size min-h-0 flex-1 overflow-y-auto overscroll-contain">
          <div ref={content} className="mx-auto w-full max-w-3xl px-4 pt-6 sm:px-8 sm:pt-10">
            {turns.length === 0 ? (
              <EmptyChat context={context} documents={documents} attached={attached} onAsk={ask} />
            ) : (
              turns.map((turn, index) => (
                <div
                  key={turn.key}
                  className={cn(
                    'pb-12',
                    // The newest question goes to the top and its answer grows into free space: nothing moves while it streams.
                    index === turns.length - 1 && turn.key.startsWith('new-') && 'min-h-[calc(100cqh-2.5rem)]',
                  )}
                >
                  <TurnView
                    turn={turn}
                    documentCount={documents.length || searchedDocuments(context, collectionIds, attached.length)}
                    openPassage={opened?.passage ?? null}
                    busy={running !== undefined}
                    mayVerify={context.mayVerify}
                    onOpen={openPassage}
                    onWhy={openWhy}
                    onRegenerate={onRegenerate}
                    onLookDeeper={onLookDeeper}
                    onEdit={onEdit}
                    onAsk={ask}
                    onRejoin={chat.rejoin}
                  />
                </div>
              ))
            )}
          </div>
        </div>
        <div className="relative mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6">
          {away && (
            <Button
              onClick={() => toEnd()}
              aria-label="Jump to the latest"
              className="absolute -top-12 left-1/2 size-9 -translate-x-1/2 animate-fade-in rounded-full p-0 shadow-float"
            >
              <ArrowDown aria-hidden />
            </Button>
          )}
          {context.notice && (
            <Notice tone="warn" className="mb-2 py-2">
              {context.notice} Until they are there, passages are found by their words only.
            </Notice>
          )}
          {context.budgetNotice && (
            <Notice tone="warn" className="mb-2 py-2">
              {context.budgetNotice}
            </Notice>
          )}
          {context.isSurveyDue && turns.length === 0 && <SurveyCard onSend={sendSurvey} />}
          <Composer
            text={draft}
            onTextChange={setDraft}
            running={running !== undefined}
            onSend={ask}
            onStop={() => running && void chat.stop(running)}
            collections={context.collections}
            collectionIds={collectionIds}
            onCollectionsChange={setCollectionIds}
            documents={documents}
            onDocumentsChange={setDocuments}
            models={context.models}
            model={model}
            onModelChange={setModel}
            deep={deep}
            onDeepChange={setDeep}
            isFollowUp={turns.length > 0}
            attachments={{
              begin: chat.begin,
              picked,
              onTaken,
              attached,
              onAttached: setAttached,
              maxMb: context.maxUploadMb,
            }}
            onFiles={onFiles}
            dropping={over}
          />
          {context.isSampled ? (
            <SampledNote />
          ) : (
            <p className="mt-2 text-center text-xs text-muted max-sm:hidden">
              {context.hasServices
                ? 'Answers come from your documents; looking deeper may ask services, too. Open a footnote to read what is behind it.'
                : 'Answers come from your documents only. Open a footnote to read the passage.'}
            </p>
          )}
        </div>
        <LiveRegion turns={turns} />
      </div>
      <SourceAside
        passage={opened?.passage ?? null}
        why={opened?.why ?? null}
        among={opened?.among ?? []}
        onOpen={openPassage}
        onWhy={openWhy}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

function searchedDocuments(context: ChatContextData, collectionIds: readonly string[], files: number): number | null {
  if (collectionIds.length === 0) return context.documentCount + files
  return context.collections
    .filter((one) => collectionIds.includes(one.id))
    .reduce((sum, one) => sum + one.documentCount, files)
}
