'use client'
import { FileX2, LockKeyhole } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { OpenClaim, OpenPassage } from '../_chat/chat-context'
import { ComparisonFrame } from './comparison-frame'
import { ComparisonView } from './comparison-view'
import { useExplanation } from './use-explanation'
import { verdictWords } from './verdict-words'

export type WhyViewProps = {
  claim: OpenClaim
  onStep: (claim: OpenClaim) => void
  onOpenPassage: (passage: OpenPassage) => void
  onClose: () => void
}

/** One sentence of an answer against its source: what matches is lit in both, what does not is marked, and the verdict has its reasons. */
export function WhyView({ claim, onStep, onOpenPassage, onClose }: WhyViewProps) {
  const { answerId, claims, index } = claim
  const shown = claims[index]
  if (!shown) return null
  const step = (by: number) => (claims[index + by] ? () => onStep({ ...claim, index: index + by }) : null)
  return (
    <ComparisonFrame
      look={verdictWords[shown.verdict]}
      position={claims.length > 1 ? `${index + 1} of ${claims.length}` : null}
      onPrevious={step(-1)}
      onNext={step(1)}
      onClose={onClose}
    >
      <Explained
        key={`${answerId} ${shown.start}`}
        answerId={answerId}
        start={shown.start}
        onOpenPassage={onOpenPassage}
      />
    </ComparisonFrame>
  )
}

type ExplainedProps = { answerId: string; start: number; onOpenPassage: (passage: OpenPassage) => void }

function Explained({ answerId, start, onOpenPassage }: ExplainedProps) {
  const state = useExplanation(answerId, start)
  if (state.status === 'loading') {
    return (
      <output aria-label="Comparing" className="grid gap-3">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-16 w-full" />
        <Skeleton className="mt-4 h-4 w-28" />
        <Skeleton className="h-32 w-full" />
      </output>
    )
  }
  if (state.status === 'ready') {
    const { explanation } = state
    if (explanation.withheld) return <SourceClosed />
    return (
      <ComparisonView
        comparison={explanation}
        says="The answer says"
        source={verdictWords[explanation.verdict].source}
        onOpenPassage={onOpenPassage}
      />
    )
  }
  const isGone = state.problem.code === 'not_found'
  return (
    <EmptyState
      icon={FileX2}
      title={isGone ? 'This answer has changed' : 'This cannot be shown right now'}
      action={<Button onClick={state.retry}>Try again</Button>}
    >
      {isGone
        ? 'A document was deleted, or is no longer open to you. Load the page anew to see the answer as it is now.'
        : state.problem.message}
    </EmptyState>
  )
}

function SourceClosed() {
  return (
    <EmptyState icon={LockKeyhole} title="Its source is closed">
      The document behind this sentence was deleted or is no longer shared with you, so there is nothing to compare.
    </EmptyState>
  )
}
