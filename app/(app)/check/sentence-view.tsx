'use client'
import type { CheckedSentence } from '@/lib/domain/text-check'
import type { OpenPassage } from '../_chat/chat-context'
import { ComparisonView } from '../_why/comparison-view'
import { ComparisonFrame } from '../_why/comparison-frame'
import { verdictLooks } from './verdicts'

export type SentenceViewProps = {
  sentence: CheckedSentence
  leastCover: number
  previous: CheckedSentence | null
  next: CheckedSentence | null
  /** "3 of 12" */
  position: string
  onStep: (sentence: CheckedSentence) => void
  onOpenPassage: (passage: OpenPassage) => void
  onClose: () => void
}

export function SentenceView({
  sentence,
  leastCover,
  previous,
  next,
  position,
  onStep,
  onOpenPassage,
  onClose,
}: SentenceViewProps) {
  const look = verdictLooks[sentence.verdict]
  return (
    <ComparisonFrame
      look={look}
      position={position}
      onPrevious={previous && (() => onStep(previous))}
      onNext={next && (() => onStep(next))}
      onClose={onClose}
    >
      <ComparisonView
        comparison={{ ...sentence, leastCover }}
        says="Your text says"
        source={look.source}
        onOpenPassage={onOpenPassage}
      />
    </ComparisonFrame>
  )
}
