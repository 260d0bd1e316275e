'use client'
import { createContext, useContext } from 'react'
import type { Citation, Claim } from '@/lib/domain/answer'

export type AnswerContextValue = {
  readonly claims: readonly Claim[]
  /** By marker; empty until the citations have arrived. */
  readonly citations: ReadonlyMap<number, Citation>
  /** Which marker is open beside the chat. */
  readonly openMarker: number | null
  /** `claim` is the sentence that the footnote stands behind, where that is known. */
  readonly openCitation: (marker: number, claim: Claim | null) => void
  /** Shows a claim against its source; null while the answer is still being written. */
  readonly openWhy: ((claim: Claim) => void) | null
  /** Shows the passage card at this footnote; null hides it soon, so that the pointer can reach the card. */
  readonly preview: (footnote: { marker: number; claim: Claim | null } | null, anchor?: HTMLElement) => void
  readonly explainClaim: (claim: Claim | null, anchor?: HTMLElement) => void
}

export const AnswerContext = createContext<AnswerContextValue | null>(null)

export function useAnswer(): AnswerContextValue {
  const value = useContext(AnswerContext)
  if (!value) throw new Error('useAnswer is used outside of an answer')
  return value
}
