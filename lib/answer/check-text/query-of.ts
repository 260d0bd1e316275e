import type { DraftClaim } from '../split-claims'

/** A sentence that leaves its subject to the one before: "It costs 40 euros", "Sie gilt ab Mai". */
const leansBack =
  /^(?:it|its|they|their|them|this|these|those|that|he|she|his|her|such|both|er|sie|es|ihre?[rsnm]?|diese[rsnm]?|dies|dabei|dazu|dafür|davon|hierzu|hierfür)\b/iu
const mostQueryChars = 600

/** What to search for: the sentence itself, with the one before where it cannot stand alone. */
export function queryOf(claim: DraftClaim, before: DraftClaim | undefined): string {
  const own = claim.text.slice(0, mostQueryChars)
  return before && leansBack.test(claim.text) ? `${before.text.slice(0, mostQueryChars)} ${own}` : own
}
