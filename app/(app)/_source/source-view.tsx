'use client'
import { FileX2, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Citation } from '@/lib/domain/answer'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { DocumentViewer } from '@/components/viewer/document-viewer'
import type { OpenPassage } from '../_chat/chat-context'
import { AskSelection } from './ask-selection'
import { RevisionNotice } from './revision-notice'
import { SourceActions } from './source-actions'
import { describeSource } from './describe-source'
import { FootnoteBar } from './footnote-bar'
import { filePath } from './source-paths'
import { UpkeepNotice } from './upkeep-notice'
import { useSource } from './use-source'

export type SourceViewProps = {
  passage: OpenPassage
  /** Place among the answer's citations; null with a single one. */
  steps: { position: number; count: number; previous: Citation | null; next: Citation | null } | null
  onStep: (citation: Citation) => void
  /** Shows the sentence that cites this passage against it; null where there is none. */
  onWhy?: (() => void) | null
  onClose: () => void
}

/** The source beside a chat: what it is, what can be done with it, and the document at the cited passage. */
export function SourceView({ passage, steps, onStep, onWhy = null, onClose }: SourceViewProps) {
  const { documentId, revisionId, charStart, charEnd } = passage
  const state = useSource(documentId, revisionId)
  const span = useMemo(() => ({ start: charStart, end: charEnd }), [charStart, charEnd])
  const source = state.status === 'ready' ? state.source : null
  const isAttached = source ? source.document.conversationId !== null : false
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex shrink-0 items-start gap-2 border-b border-line py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-base font-semibold">{source?.document.title ?? passage.title}</h2>
          <p className="truncate text-xs text-muted">{source ? describeSource(source) : 'Loading…'}</p>
        </div>
        <SourceActions passage={passage} isAttached={isAttached} />
        <Button variant="ghost" size="icon-sm" aria-label="Close source" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      {source && <UpkeepNotice upkeep={source.document.upkeep} />}
      {source && <RevisionNotice document={source.document} revisionId={revisionId} />}
      <FootnoteBar steps={steps} onStep={onStep} onWhy={onWhy} />
      <div className="min-h-0 flex-1">
        {state.status === 'loading' && <SourceSkeleton />}
        {state.status === 'failed' && (
          <div className="p-4">
            <EmptyState
              icon={FileX2}
              title="This source cannot be opened"
              action={state.problem.retryable && <Button onClick={state.retry}>Try again</Button>}
            >
              {state.problem.code === 'not_found'
                ? 'It was deleted since, or it is no longer shared with you.'
                : state.problem.message}
            </EmptyState>
          </div>
        )}
        {source && (
          <AskSelection documentId={isAttached ? null : documentId}>
            <DocumentViewer
              key={source.content.revisionId}
              mediaType={source.content.mediaType}
              fileUrl={filePath(documentId, revisionId, true)}
              content={source.content}
              span={span}
              initialPage={passage.page}
            />
          </AskSelection>
        )}
      </div>
    </div>
  )
}

export function SourceSkeleton() {
  return (
    <output aria-label="Loading the document" className="grid gap-3 p-6">
      <Skeleton className="h-6 w-2/3" />
      <Skeleton className="mt-3 h-4 w-full" />
      <Skeleton className="h-4 w-11/12" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-4 w-3/5" />
    </output>
  )
}
