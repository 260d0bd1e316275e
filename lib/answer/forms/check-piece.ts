import type { Claim } from '@/lib/domain/answer'
import type { CheckedAgainst } from '../create-footnote-writer'
import type { SupportSpan } from '../verify-claims'
import { sanitizeAnswer } from '../sanitize-answer'
import { stripMarkers } from '../split-claims'
import { isOfOtherRow } from './is-of-other-row'
import type { SetPiece } from './set-form'

/** A piece as it may be shown, with what it claims; null where it claims nothing. */
export type CheckedPiece = {
  readonly before: string
  readonly text: string
  readonly after: string
  readonly isValue: boolean
  readonly claim: Pick<Claim, 'text' | 'verdict' | 'citations'> | null
}

/** Cleans, checks and cites one piece of a form, as a sentence is; a cell also against the other rows of its table. */
export function checkPiece(
  piece: SetPiece,
  { verify, register, passageTexts }: CheckedAgainst,
  hints: readonly SupportSpan[] = [],
): CheckedPiece {
  const { before, statement, markers, place, after = '', isValue = false } = piece
  const around = { before, after, isValue }
  const text = sanitizeAnswer(stripMarkers(piece.text), passageTexts).trim()
  if (statement === null) return { ...around, text, claim: null }
  const found = verify({ text: statement, start: 0, end: 0, bodyStart: 0, markers, isClaim: true }, hints)
  const carrying = found.spans.map((span) => passageTexts[span.passage]?.slice(span.start, span.end) ?? '')
  if (place && isOfOtherRow(text, place, carrying))
    return { ...around, text, claim: { text, verdict: 'unsupported', citations: [] } }
  return { ...around, text, claim: { text, verdict: found.verdict, citations: register.cite(found.spans) } }
}
