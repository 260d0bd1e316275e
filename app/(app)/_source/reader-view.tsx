'use client'
import { FileX2, Info } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'
import { DocumentViewer } from '@/components/viewer/document-viewer'
import type { TextSpan } from '@/components/viewer/viewer-types'
import { holdsMembers, isArchiveType } from '@/lib/domain/formats'
import { AskSelection } from './ask-selection'
import { Attachments } from './attachments'
import { ContentsView } from './contents-view'
import { describeSource } from './describe-source'
import { FactsPanel, FactsSheet } from './facts-panel'
import { ParentLink } from './parent-link'
import { RevisionNotice } from './revision-notice'
import { SourceActions } from './source-actions'
import { filePath } from './source-paths'
import { SourceSkeleton } from './source-view'
import { useSource } from './use-source'

export type ReaderViewProps = {
  documentId: string
  revisionId: string | null
  span: TextSpan | null
  canChange: boolean
  /** Who answers for it, above the facts. */
  upkeep: ReactNode
}

/** The viewer on the document's page, with the facts of the document at its side. */
export function ReaderView({ documentId, revisionId, span, canChange, upkeep }: ReaderViewProps) {
  const state = useSource(documentId, revisionId)
  const page = usePageOfHash()
  const [facts, setFacts] = useState(true)
  if (state.status === 'loading') return <SourceSkeleton />
  if (state.status === 'failed') {
    return (
      <PageBody>
        <EmptyState
          icon={FileX2}
          title="This document is not here"
          action={
            <>
              {state.problem.retryable && <Button onClick={state.retry}>Try again</Button>}
              <Link href="/documents" className={buttonClass('secondary')}>
                All documents
              </Link>
            </>
          }
        >
          {state.problem.code === 'not_found'
            ? 'It was deleted, it is not indexed yet, or it is not shared with you.'
            : state.problem.message}
        </EmptyState>
      </PageBody>
    )
  }
  const { document, content } = state.source
  // A footnote into an archive points into its listing, which is its text.
  const showsContents = isArchiveType(content.mediaType) && span === null
  const passage = {
    documentId,
    revisionId: content.revisionId,
    title: document.title,
    page,
    charStart: span?.start ?? 0,
    charEnd: span?.end ?? 0,
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex shrink-0 items-center gap-2 border-b border-line px-4 py-1 sm:pl-6">
        <p className="min-w-0 flex-1 truncate text-xs text-muted">
          {describeSource(state.source)}
          {document.parent && <ParentLink parent={document.parent} />}
        </p>
        <SourceActions passage={passage} alone />
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Facts"
          aria-pressed={facts}
          onClick={() => setFacts(!facts)}
          className="max-lg:hidden"
        >
          <Info aria-hidden />
        </Button>
        <FactsSheet source={state.source} upkeep={upkeep} />
      </header>
      <RevisionNotice document={document} revisionId={content.revisionId} />
      {holdsMembers(content.mediaType) && !showsContents && <Attachments source={state.source} />}
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1">
          {showsContents ? (
            <ContentsView key={content.revisionId} source={state.source} canChange={canChange} />
          ) : (
            <AskSelection documentId={documentId}>
              <DocumentViewer
                key={content.revisionId}
                mediaType={content.mediaType}
                fileUrl={filePath(documentId, content.revisionId, true)}
                content={content}
                span={span}
                initialPage={page}
              />
            </AskSelection>
          )}
        </div>
        {facts && <FactsPanel source={state.source} upkeep={upkeep} />}
      </div>
    </div>
  )
}

/** `#page=3`, which only the browser sees. */
function usePageOfHash(): number | null {
  const [page, setPage] = useState<number | null>(null)
  useEffect(() => {
    const read = () => setPage(Number(/^#page=(\d{1,6})$/.exec(location.hash)?.[1]) || null)
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return page
}
