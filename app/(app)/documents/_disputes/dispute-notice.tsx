import { GitCompareArrows } from 'lucide-react'
import Link from 'next/link'

/** Said above a document to those who look after it. */
export function DisputeNotice({ documentId, count }: { documentId: string; count: number }) {
  if (count === 0) return null
  return (
    <p className="flex shrink-0 items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-sm">
      <GitCompareArrows className="size-4 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0 flex-1 text-pretty">
        Other documents say otherwise in {count === 1 ? 'one place' : `${count} places`}.{' '}
        <Link className="font-medium underline underline-offset-2" href={`/documents/${documentId}/contradictions`}>
          See both sides
        </Link>
      </span>
    </p>
  )
}
