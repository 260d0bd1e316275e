import type { ClaimVerdict } from '@/lib/domain/answer'
import type { LitPart, Reason } from '@/lib/domain/claim-explanation'
import { guessLanguage } from '@/lib/domain/text/guess-language'
import { toSpan, toWindow, type UnitWindow } from '../claim-windows'
import { compareClaim, type Comparison } from '../compare-claim'
import { readEvidence, type Evidence, type EvidenceText } from '../evidence'
import { findNearestEvidence } from '../find-support'
import { readClaim, type ClaimFacts } from '../read-claim'
import type { SupportSpan } from '../verify-claims'
import { describeReasons } from './describe-reasons'
import { estimateCarried } from './estimate-carried'
import { lightClaim } from './light-claim'
import { lightQuote } from './light-quote'
import { lightSpan } from './light-span'
import { readSignals } from './read-signals'

export type ClaimToExplain = {
  readonly text: string
  readonly verdict: ClaimVerdict
  /** What it was cited with; empty exactly when nothing carried it. */
  readonly spans: readonly SupportSpan[]
}

export type ExplainedClaim = {
  readonly parts: readonly LitPart[]
  /** Of the passages' texts; the parts are offsets into the span. */
  readonly spans: readonly (SupportSpan & { readonly parts: readonly LitPart[] })[]
  /** Null for a quote. */
  readonly cover: number | null
  /** Of test sentences that were supported alike, the share that was carried; null where none was like it: see estimate-carried.ts. */
  readonly carriedShare: number | null
  readonly reasons: readonly Reason[]
  /** What was compared, for who judges further; null for a quote, and where nothing speaks of the claim. */
  readonly found: { readonly wanted: ClaimFacts; readonly comparison: Comparison } | null
}

/**
 * Shows a claim against its evidence: the very comparison by which the check decides, run again over the pinned spans and turned into
 * places in both texts. A claim without a source is shown against what came nearest.
 * @param passages those that the claim was checked against; `spans` count in them
 * @param read the passages made ready, where the caller has them
 */
export function explainClaim(
  claim: ClaimToExplain,
  passages: readonly EvidenceText[],
  read: () => readonly Evidence[] = () => passages.map((passage) => readEvidence(passage)),
): ExplainedClaim {
  if (claim.verdict === 'quote') {
    const quoted = lightQuote(claim.text, claim.spans, passages)
    if (quoted)
      return { ...quoted, cover: null, carriedShare: null, reasons: describeReasons({ kind: 'quote' }), found: null }
  }
  const evidence = read()
  const wanted = readClaim(claim.text)
  const cited = claim.spans.map((span) => toWindow(span, evidence)).filter((window) => window !== null)
  const found = cited.length > 0 ? compareAt(wanted, evidence, cited) : nearest(wanted, evidence)
  if (!found) {
    const reasons = describeReasons({ kind: 'nothing' })
    return { parts: lightClaim(wanted, null), spans: [], cover: 0, carriedShare: null, reasons, found: null }
  }
  const { windows, comparison } = found
  const shown = cited.length > 0 ? claim.spans : windows.map((window) => toSpan(window, evidence))
  return {
    parts: lightClaim(wanted, comparison),
    spans: shown.map((span) => ({ ...span, parts: lightSpan(wanted, comparison, passages[span.passage], span) })),
    cover: comparison.cover,
    carriedShare: isLikeTested(claim, comparison)
      ? estimateCarried(readSignals(claim.text, comparison.cover, claim.spans, passages))
      : null,
    reasons: describeReasons({ kind: 'compared', wanted, comparison }),
    found: { wanted, comparison },
  }
}

/** The test sentences are English prose that stands on prose. */
function isLikeTested({ text, verdict, spans }: ClaimToExplain, { units }: Comparison): boolean {
  if (verdict !== 'supported' || spans.length === 0 || units.some(({ isRow }) => isRow)) return false
  return [text, ...units.map((unit) => unit.text)].every((one) => (guessLanguage(one) ?? 'en') === 'en')
}

type Found = { readonly windows: readonly UnitWindow[]; readonly comparison: Comparison }

const compareAt = (wanted: ClaimFacts, evidence: readonly Evidence[], windows: readonly UnitWindow[]): Found => ({
  windows,
  comparison: compareClaim(wanted, evidence, windows),
})

function nearest(wanted: ClaimFacts, evidence: readonly Evidence[]): Found | null {
  const order = evidence.map((_, index) => index)
  const nearest = findNearestEvidence(wanted, evidence, order)
  if (wanted.codes.length === 0) return nearest
  // What is about another thing of the same kind is no evidence, but where it is nearer it is what the reader should see.
  const other = findNearestEvidence({ ...wanted, codes: [] }, evidence, order)
  return other && other.comparison.cover > (nearest?.comparison.cover ?? 0) ? other : nearest
}
