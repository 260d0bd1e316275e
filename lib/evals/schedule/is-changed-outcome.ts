import type { CaseOutcome } from '@/lib/domain/alert'

/**
 * Whether a canary question ends otherwise than before: answered and now refused or broken off, or the other way round; or an answer cites
 * a document that it did not, or none at all. One that only cites fewer says the same by fewer.
 */
export function isChangedOutcome(before: CaseOutcome, after: CaseOutcome): boolean {
  if (before.status !== after.status) return true
  if (after.status !== 'answered') return false
  const known = new Set(before.documentIds)
  const isEmptied = before.documentIds.length > 0 && after.documentIds.length === 0
  return isEmptied || after.documentIds.some((id) => !known.has(id))
}
