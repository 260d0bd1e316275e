import type { ClaimVerdict } from '@/lib/domain/answer'
import type { Calculation } from '@/lib/domain/deep-answer'
import { readEvidence, type Evidence, type EvidenceText } from './evidence'
import { findQuote } from './find-quote'
import { findSupport } from './find-support'
import { quotesCells } from './quotes-cells'
import type { DraftClaim } from './split-claims'

/** Where a claim stands in the evidence: offsets into the passage's text, end exclusive. `passage` counts from 0. */
export type SupportSpan = { readonly passage: number; readonly start: number; readonly end: number }

export type VerifiedClaim = {
  readonly claim: DraftClaim
  readonly verdict: ClaimVerdict
  /** Empty exactly when the verdict is `unsupported`. */
  readonly spans: readonly SupportSpan[]
  /** What was worked out from the spans, where the claim states the result. */
  readonly calculation?: Calculation
}

/** Checks claims against the passages; made once per answer, because reading the passages costs more than checking one claim. */
export type ClaimVerifier = (claim: DraftClaim, hints?: readonly SupportSpan[]) => VerifiedClaim

/**
 * A claim is a `quote` when a passage says it word for word, `supported` when a short span has its numbers, dates and names and
 * most of its words without denying it, and otherwise `unsupported`. What the model wrote as footnote only decides where to look
 * first. No model is asked. The passages are read when the first claim needs it (41 ms for eight on two busy cores), which a quote
 * with its span never does; a claim then costs 4 ms there.
 */
export function createClaimVerifier(
  passages: readonly EvidenceText[],
  readAll: () => readonly Evidence[] = () => passages.map((passage) => readEvidence(passage)),
): ClaimVerifier {
  let read: readonly Evidence[] | null = null
  return (claim, hints = []) => {
    const hinted = hints.find((hint) =>
      repeats(claim.text, passages[hint.passage]?.text.slice(hint.start, hint.end) ?? ''),
    )
    if (hinted) return { claim, verdict: 'quote', spans: [hinted] }
    const evidence = (read ??= readAll())
    const order = lookFirstAt(claim, hints, evidence.length)
    for (const index of order) {
      const found = evidence[index]
      const quote = found && findQuote(claim.text, found)
      if (quote) return { claim, verdict: 'quote', spans: [{ passage: index, ...quote }] }
      const row = found?.units.find((unit) => unit.cells !== null && quotesCells(claim.text, unit.cells))
      if (row) return { claim, verdict: 'quote', spans: [{ passage: index, start: row.start, end: row.end }] }
    }
    const spans = findSupport(claim.text, evidence, order)
    return { claim, verdict: spans.length > 0 ? 'supported' : 'unsupported', spans }
  }
}

/**
 * The span holds the claim's letters, figures and signs in unbroken order. Where a span is named this is safe for claims of any length; a few
 * words found anywhere in the passages would prove nothing.
 */
function repeats(claim: string, span: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%€$£¥±+−-]+/gu, '')
  const wanted = bare(claim)
  return wanted.length > 0 && bare(span).includes(wanted)
}

export function verifyClaims(claims: readonly DraftClaim[], passages: readonly EvidenceText[]): VerifiedClaim[] {
  const verify = createClaimVerifier(passages)
  return claims.filter((claim) => claim.isClaim).map((claim) => verify(claim))
}

function lookFirstAt(claim: DraftClaim, hints: readonly SupportSpan[], count: number): number[] {
  const hinted = [...hints.map((hint) => hint.passage), ...claim.markers.map((marker) => marker - 1)]
  const all = [...hinted, ...Array.from({ length: count }, (_, index) => index)]
  return [...new Set(all)].filter((index) => index >= 0 && index < count)
}
