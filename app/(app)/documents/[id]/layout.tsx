import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { TabLinks } from '@/components/ui/tab-links'
import { countDisputes } from '@/db/queries/disputes/count-disputes'
import { formatBytes } from '@/lib/domain/format-figures'
import { formatName } from '@/lib/domain/formats'
import { AutoRefresh } from '../../admin/_parts/auto-refresh'
import { DocumentBadge } from './_parts/document-badge'
import { DocumentGone } from './_parts/document-gone'
import { documentTabs } from './_parts/document-tabs'
import { DisputeNotice } from '../_disputes/dispute-notice'
import { loadDocument } from './load-document'
import { sourceName } from '@/lib/domain/source-name'
import { upkeepState } from '@/lib/domain/upkeep'
import { utcDay } from '@/lib/domain/utc-day'
import { UpkeepNotice } from '../../_source/upkeep-notice'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

const liveMs = 1000

/** What a document is, above each of its views. */
export default async function DocumentLayout({ params, children }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const document = await loadDocument(id)
  if (!document) return <DocumentGone />
  const { latest } = document
  const today = utcDay(runtime.now())
  const upkeep = upkeepState(document, today)
  const disputes = await countDisputes(runtime.db, scope, { today, documentId: document.id })
  const hasDisputes = disputes.open + disputes.editions + disputes.dismissed > 0
  const isInWork = latest.status === 'queued' || latest.status === 'processing'
  const hasText = document.activeRevisionId !== null
  const facts = [
    document.collectionName,
    formatName(document.mediaType),
    formatBytes(latest.bytes),
    sourceName(document.externalId),
  ]
  return (
    <div className="flex h-full min-h-0 flex-col">
      {isInWork && <AutoRefresh everyMs={liveMs} />}
      <header className="shrink-0 border-b border-line px-4 pt-3 sm:px-6">
        <div className="flex items-center gap-2">
          <Link
            href="/documents"
            aria-label="All documents"
            className={buttonClass('ghost', 'icon-sm', '-ml-1.5 text-muted')}
          >
            <ArrowLeft aria-hidden />
          </Link>
          <h1 className="min-w-0 truncate text-lg font-semibold" title={document.title}>
            {document.title}
          </h1>
          {upkeep.expired ? <Badge tone="danger">Expired</Badge> : <DocumentBadge revision={latest} />}
        </div>
        <p className="mt-0.5 mb-1 truncate text-xs text-muted" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </p>
        <div className="-mb-px">
          <TabLinks
            aria-label="Views of this document"
            links={documentTabs(id, { role: scope.role, hasText, hasDisputes })}
          />
        </div>
      </header>
      <UpkeepNotice upkeep={upkeep} />
      <DisputeNotice documentId={id} count={disputes.open} />
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  )
}
