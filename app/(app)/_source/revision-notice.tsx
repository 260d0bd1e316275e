import Link from 'next/link'
import { History } from 'lucide-react'
import type { SourceDocument } from './source-document'

/** Said where an old revision is shown: citations stay pinned to what was cited, but the reader should know. */
export function RevisionNotice({ document, revisionId }: { document: SourceDocument; revisionId: string }) {
  const active = document.revisions.find((one) => one.active)
  if (!active || active.id === revisionId) return null
  return (
    <p className="flex shrink-0 items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-sm">
      <History className="size-4 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0 flex-1">You see the revision that was cited. A newer one exists.</span>
      <Link href={`/documents/${document.id}`} className="shrink-0 font-medium underline underline-offset-2">
        Open revision {active.number}
      </Link>
    </p>
  )
}
