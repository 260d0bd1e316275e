'use client'
import { createContext, useContext } from 'react'
import type { Citation, Claim } from '@/lib/domain/answer'

export type AnswerContextValue = {
  readonly claims: readonly Claim[]
  /** By marker; empty until the citations have arrived. */
  readonly citations: ReadonlyMap<number, Citation>
  /** Which marker is open beside the chat. */
  readonly openMarker: number | null
  readonly openCitation: (marker: number) => void
  /** Shows the passage card at this footnote; null hides it soon, so that the pointer can reach the card. */
  readonly preview: (marker: number | null, anchor?: HTMLElement) => void
  readonly explainClaim: (claim: Claim | null, anchor?: HTMLElement) => void
}

export const AnswerContext = createContext<AnswerContextValue | null>(null)

export function useAnswer(): AnswerContextValue {
  const value = useContext(AnswerContext)
  if (!value) throw new Error('useAnswer is used outside of an answer')
  return value
}
