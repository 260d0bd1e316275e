import type { CacheOutcome, DraftPart } from '../generate-draft'

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
    unsure: before.unsure === true || next.unsure === true,
    looped: before.looped === true || next.looped === true,
    cache: joinOutcomes(before.cache, next.cache),
    ...(before.form && { form: before.form }),
    ...(next.form && { form: next.form }),
  }
}

function joinOutcomes(before: CacheOutcome | null, next: CacheOutcome | null): CacheOutcome | null {
  if (before === null || next === null) return before ?? next
  return {
    drafts: before.drafts + next.drafts,
    hits: before.hits + next.hits,
    savedMicroUsd: before.savedMicroUsd + next.savedMicroUsd,
    keys: [...before.keys, ...next.keys],
    fresh: [...before.fresh, ...next.fresh],
  }
}
