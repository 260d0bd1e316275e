import type { Citation } from '@/lib/domain/answer'
import type { OpenPassage } from './chat-context'

/** The footnote whose passage is opened. */
export function markerOf(passage: OpenPassage | null, citations: readonly Citation[]): number | null {
  const same = (one: Citation) =>
    one.revisionId === passage?.revisionId && one.charStart === passage.charStart && one.charEnd === passage.charEnd
  return citations.find(same)?.marker ?? null
}
