import { formatMoment } from '@/lib/domain/format-moment'
import { savedState, type SavedState } from '@/lib/domain/saved-question'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'

type Looked = {
  readonly createdAt: Date
  readonly checkedAt: Date | null
  readonly changedAt: Date | null
  readonly seenAt: Date | null
  readonly errorCode: ErrorCode | null
}

/** What is known of a saved question, in a line. */
export function describeSaved(row: Looked): { state: SavedState; line: string } {
  const state = savedState(row)
  const { createdAt, checkedAt, changedAt, errorCode } = row
  if (state === 'failed' && errorCode) return { state, line: `The last look failed. ${errorTable[errorCode].message}` }
  const changed = changedAt && `Answer changed ${at(changedAt)}`
  const parts = [changed ?? `Saved ${at(createdAt)}`, checkedAt ? `looked at ${at(checkedAt)}` : 'not looked at yet']
  return { state, line: parts.join(' · ') }
}

const at = (moment: Date): string => formatMoment(moment.toISOString())
