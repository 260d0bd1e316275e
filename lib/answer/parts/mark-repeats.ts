import type { DraftPart } from '../generate-draft'
import { stripMarkers } from '../split-claims'

/** For each draft whether it only says what one before it says: two parts that one and the same sentence answers. */
export function markRepeats(drafts: readonly (readonly DraftPart[])[]): boolean[] {
  const texts = drafts.map(plain)
  return texts.map((text, index) => text !== '' && texts.slice(0, index).some((earlier) => earlier.includes(text)))
}

function plain(draft: readonly DraftPart[]): string {
  const text = draft.map((part) => (part.type === 'text' ? part.delta : '')).join('')
  return stripMarkers(text).replace(/\s+/g, ' ').trim()
}
