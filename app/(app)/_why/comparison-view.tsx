'use client'
import { Check, FileText, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ClaimExplanation, ExplainedSpan } from '@/lib/domain/claim-explanation'
import { isToolResult } from '@/lib/domain/is-tool-result'
import { Button } from '@/components/ui/button'
import { sectionOf } from '../_chat/answer/section-of'
import type { OpenPassage } from '../_chat/chat-context'
import { CarriedShare } from './carried-share'
import { CoverMeter } from './cover-meter'
import { LitLegend, LitText } from './lit-text'

type Compared = Pick<ClaimExplanation, 'text' | 'parts' | 'spans' | 'cover' | 'leastCover' | 'reasons'> & {
  /** Absent where it is not worked out. */
  readonly carriedShare?: number | null
}

export type ComparisonViewProps = {
  comparison: Compared
  /** Names the sentence, "The answer says", and what it is shown against, "Its source says". */
  says: string
  source: string
  onOpenPassage: (passage: OpenPassage) => void
}

/** A sentence and its spans with the parts lit that were compared, and the reasons that follow from them. */
export function ComparisonView({ comparison, says, source, onOpenPassage }: ComparisonViewProps) {
  const { text, parts, spans, cover, leastCover, carriedShare, reasons } = comparison
  return (
    <div className="grid max-w-[42rem] gap-6">
      <Part title={says}>
        <LitText text={text} parts={parts} />
      </Part>
      {spans.length > 0 && (
        <Part title={source}>
          <div className="grid gap-3">
            {spans.map((span) => (
              <SpanCard key={`${span.revisionId} ${span.charStart}`} span={span} onOpen={onOpenPassage} />
            ))}
          </div>
        </Part>
      )}
      <LitLegend parts={[...parts, ...spans.flatMap((span) => span.parts)]} />
      <Part title="Why">
        <ul className="grid gap-2 text-sm">
          {reasons.map(({ holds, text: reason }) => (
            <li key={reason} className="flex gap-2.5">
              {holds ? (
                <Check className="mt-0.5 size-4 shrink-0 text-accent" aria-label="For it:" />
              ) : (
                <X className="mt-0.5 size-4 shrink-0 text-danger" aria-label="Against it:" />
              )}
              <span className="min-w-0 text-pretty wrap-anywhere">{reason}</span>
            </li>
          ))}
        </ul>
        {cover !== null && spans.length > 0 && <CoverMeter cover={cover} least={leastCover} />}
      </Part>
      {carriedShare != null && (
        <Part title="How sure that is">
          <CarriedShare share={carriedShare} />
        </Part>
      )}
      <p className="text-xs text-pretty text-muted">
        Checked by rules on this server, without a model: words, numbers with their units, dates, names and denials must
        agree with the passage as it stood in the cited revision.
      </p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-xs font-semibold tracking-wide text-muted">{title}</h3>
      {children}
    </section>
  )
}

function SpanCard({ span, onOpen }: { span: ExplainedSpan; onOpen: (passage: OpenPassage) => void }) {
  const section = sectionOf(span)
  return (
    <div className="rounded-lg border border-line bg-paper">
      <LitText text={span.text} parts={span.parts} className="border-l-2 border-mark-edge my-3.5 ml-4 pr-4 pl-3.5" />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1.5 pr-1.5 pl-4 text-sm">
        <p className="min-w-0 flex-1 basis-40 truncate">
          {span.marker !== null && <span className="tabular mr-2 font-semibold text-accent">{span.marker}</span>}
          <span className="font-medium">{span.title}</span>
          <span className="text-muted">
            {span.page === null ? '' : `, page ${span.page}`}
            {section && ` · ${section}`}
          </span>
        </p>
        <Button variant="ghost" size="sm" onClick={() => onOpen(span)}>
          <FileText aria-hidden /> {isToolResult(span.documentId) ? 'Open what it said' : 'Open in the document'}
        </Button>
      </div>
    </div>
  )
}
