'use client'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import type { TermView } from './term-view'

export type ProposalCardProps = {
  term: TermView
  /** Keys act on it. */
  isChosen: boolean
  onChoose: () => void
  onAccept: () => void
  onChange: () => void
  onLeave: () => void
}

/** A term that a document explains, the passage that does, and the decisions. */
export function ProposalCard({ term, isChosen, onChoose, onAccept, onChange, onLeave }: ProposalCardProps) {
  const { source, documentCount, otherMeanings } = term
  return (
    <li
      id={term.id}
      aria-label={`${term.term} = ${term.meaning}`}
      aria-current={isChosen}
      className={cn(
        'grid scroll-my-20 grid-cols-[minmax(0,1fr)] gap-3 rounded-lg border bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_auto]',
        isChosen ? 'border-accent' : 'border-line',
      )}
    >
      <div className="grid min-w-0 gap-2.5">
        <p className="wrap-anywhere">
          <strong>{term.term}</strong> <span className="text-muted">=</span> {term.meaning}
        </p>
        {(otherMeanings.length > 0 || documentCount > 1 || term.onlyCapitals) && (
          <p className="flex flex-wrap gap-1.5">
            {otherMeanings.length > 0 && (
              <Badge tone="warn" className="h-auto whitespace-normal">{`Also: ${otherMeanings.join(', ')}`}</Badge>
            )}
            {documentCount > 1 && <Badge tone="outline">{`${documentCount} documents`}</Badge>}
            {term.onlyCapitals && <Badge tone="outline">Only in capitals</Badge>}
          </p>
        )}
        {source && (
          <figure className="grid gap-1.5">
            <blockquote className="max-h-40 overflow-y-auto rounded-md bg-hover px-3 py-2 font-serif text-sm wrap-anywhere">
              {source.before}
              <mark className="rounded-xs bg-mark text-ink">{source.span}</mark>
              {source.after}
            </blockquote>
            <figcaption className="text-sm">
              <Link className="font-medium wrap-anywhere hover:text-accent" href={source.href}>
                {source.title}
              </Link>
              <span className="text-muted">{`, revision ${source.revisionNumber}`}</span>
            </figcaption>
          </figure>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2 sm:w-28 sm:flex-col sm:items-stretch">
        <Decision
          name="Accept"
          letter="A"
          showsLetter={isChosen}
          onFocus={onChoose}
          variant="primary"
          onClick={onAccept}
        />
        <Decision name="Change" letter="E" showsLetter={isChosen} onFocus={onChoose} onClick={onChange} />
        <Decision name="Leave out" letter="L" showsLetter={isChosen} onFocus={onChoose} onClick={onLeave} />
      </div>
    </li>
  )
}

type DecisionProps = {
  name: string
  letter: string
  showsLetter: boolean
  variant?: 'primary'
  onFocus: () => void
  onClick: () => void
}

function Decision({ name, letter, showsLetter, variant, onFocus, onClick }: DecisionProps) {
  return (
    <Button size="sm" {...(variant && { variant })} onFocus={onFocus} onClick={onClick}>
      {name}
      {showsLetter && (
        <span aria-hidden className="max-sm:hidden">
          <Kbd>{letter}</Kbd>
        </span>
      )}
    </Button>
  )
}
