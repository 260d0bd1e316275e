'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { formatDay } from '@/lib/domain/format-day'
import { reviewLabelTable } from '@/lib/domain/review-labels'
import type { SimilarComplaint } from '@/lib/domain/similar-complaint'
import { countLabels } from './count-labels'

export type SimilarCardProps = {
  complaints: readonly SimilarComplaint[]
  /** Whether they are compared by words alone. */
  byWords: boolean
  /** Whether the one they are near is open: only then they are closed with it. */
  isOpen: boolean
  onCloseWith: (ids: readonly string[]) => void
}

/** Other feedback on near questions, folded away until it is wanted: how many of what kind is told at once. */
export function SimilarCard({ complaints, byWords, isOpen, onCloseWith }: SimilarCardProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = complaints.filter(({ status }) => status === 'open')
  const chosen = open.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const toggle = (id: string, isChosen: boolean): void =>
    setLeft((old) => {
      const next = new Set(old)
      if (isChosen) next.delete(id)
      else next.add(id)
      return next
    })
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex cursor-pointer list-none items-center gap-2 px-4 py-3 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" aria-hidden />
        <span className="min-w-0">
          <span className="font-semibold">
            {complaints.length === 1 ? '1 similar complaint' : `${complaints.length} similar complaints`}
          </span>
          <span className="text-muted">: {countLabels(complaints)}</span>
        </span>
      </summary>
      <div className="grid gap-3 border-t border-line px-4 py-3">
        <ul className="grid gap-2.5 text-sm">
          {complaints.map((one) => (
            <li key={one.id} className="flex items-start gap-2.5">
              {isOpen && (
                <Checkbox
                  className="mt-0.5"
                  aria-label={`Close too: ${one.question}`}
                  disabled={one.status !== 'open'}
                  checked={one.status === 'open' && !left.has(one.id)}
                  onCheckedChange={(value) => toggle(one.id, value === true)}
                />
              )}
              <div className="min-w-0">
                {/* Another place of the inbox, perhaps with other filters: the page is asked for anew. */}
                <a className="break-words hover:text-accent" href={`/admin/feedback?status=${one.status}&id=${one.id}`}>
                  {one.question}
                </a>
                <p className="mt-0.5 flex flex-wrap items-center gap-1.5 text-xs text-muted">
                  {formatDay(one.createdAt)} · {one.rating === 'up' ? 'thumbs up' : 'thumbs down'}
                  {one.label && <Badge tone="outline">{reviewLabelTable[one.label].word}</Badge>}
                  {one.status === 'resolved' && <Badge>Closed</Badge>}
                </p>
              </div>
            </li>
          ))}
        </ul>
        {isOpen && open.length > 0 && (
          <div className="flex flex-wrap items-center gap-3">
            <Button size="sm" disabled={chosen.length === 0} onClick={() => onCloseWith(chosen)}>
              Close this and {chosen.length} similar
            </Button>
            <p className="min-w-0 flex-1 basis-48 text-xs text-pretty text-muted">
              Each reader is told, with what you wrote to the reader. Those without a label get this one’s.
            </p>
          </div>
        )}
        {byWords && (
          <p className="text-xs text-muted">Compared by their words, because the workspace has no embedding model.</p>
        )}
      </div>
    </details>
  )
}
