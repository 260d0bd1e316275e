import { readEvidence, type EvidenceText } from '@/lib/answer/evidence'
import { explainClaim } from '@/lib/answer/explain/explain-claim'
import type { CarriedSignals } from '@/lib/answer/explain/estimate-carried'
import { readSignals } from '@/lib/answer/explain/read-signals'
import { createClaimVerifier } from '@/lib/answer/verify-claims'
import type { LabelledClaim } from './make-claims'

export type CheckedClaim = LabelledClaim & {
  readonly verdict: 'supported' | 'unsupported' | 'quote'
  /** Null where the check did not call it supported. */
  readonly signals: CarriedSignals | null
}

/** Each claim as answers are checked, and as "show me why" then compares it with the spans that it is cited with. */
export function checkClaims(claims: readonly LabelledClaim[], note: (done: number) => void): CheckedClaim[] {
  const read = new Map<string, ReturnType<typeof readEvidence>>()
  return claims.map((claim, index) => {
    if (index % 500 === 0) note(index)
    const passages = claim.passages.map((text): EvidenceText => ({ text, title: claim.article, headingPath: [] }))
    const evidence = passages.map((passage) => {
      const known = read.get(passage.text) ?? readEvidence(passage)
      read.set(passage.text, known)
      return known
    })
    const draft = { start: 0, end: claim.text.length, text: claim.text, bodyStart: 0, markers: [], isClaim: true }
    const { verdict, spans } = createClaimVerifier(passages, () => evidence)(draft)
    if (verdict !== 'supported') return { ...claim, verdict, signals: null }
    const { cover } = explainClaim({ text: claim.text, verdict, spans }, passages, () => evidence)
    return { ...claim, verdict, signals: readSignals(claim.text, cover ?? 0, spans, passages) }
  })
}
