import type { DraftPart } from '../generate-draft'

type End = Extract<DraftPart, { type: 'end' }>

/** What the drafts of all parts used together, and how they ended: off topic only when every part is. */
export function joinEnds(before: End | null, next: End): End {
  if (before === null) return next
  return {
    ...next,
    fallback: before.fallback ?? next.fallback,
    model: before.fallback ? before.model : next.model,
    inputTokens: before.inputTokens + next.inputTokens,
    outputTokens: before.outputTokens + next.outputTokens,
    costMicroUsd: before.costMicroUsd + next.costMicroUsd,
    unpriced: before.unpriced || next.unpriced,
    refusal: before.refusal === next.refusal ? next.refusal : 'no_evidence',
    stopped: before.stopped || next.stopped,
  }
}
