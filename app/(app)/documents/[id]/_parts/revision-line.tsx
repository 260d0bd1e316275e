import { History } from 'lucide-react'
import Link from 'next/link'
import type { DocumentDetail } from '@/db/queries/documents/get-document'

export type RevisionLineProps = {
  document: DocumentDetail
  revision: DocumentDetail['revisions'][number]
  /** Of the view, without a query. */
  href: string
}

/** Said where something else than the current revision is shown. */
export function RevisionLine({ document, revision, href }: RevisionLineProps) {
  if (revision.id === document.activeRevisionId) return null
  return (
    <p className="flex items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-sm sm:px-6">
      <History className="size-4 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0 flex-1">
        Revision {revision.number} is superseded: questions are answered from a newer one.
      </span>
      <Link href={href} className="shrink-0 font-medium underline underline-offset-2">
        See the current one
      </Link>
    </p>
  )
}
