import type { RefusalReason } from '@/lib/domain/answer'
import type { SmallTalk } from '@/lib/domain/small-talk'

const messages = {
  no_evidence: 'Your documents do not answer this question. The passages that come nearest are below.',
  off_topic: 'Nothing in your documents is about this, and Footnote answers from them only.',
  policy: 'The model declined to answer this question. Rephrase it or choose another model.',
  unsafe: 'This question is not answered here.',
} satisfies Record<RefusalReason, string>

/** Nothing was looked for: nothing was asked. */
export const smallTalkReplies = {
  greeting:
    'Hello. Ask what your documents say, in a sentence or in a few words. Each sentence of an answer has a footnote that opens the passage behind it.',
  thanks: 'You are welcome. The thumbs below an answer say whether it helped, and people read what was wrong.',
  farewell: 'Goodbye. Your conversations stay until you delete them.',
  about:
    'Footnote answers from the documents of your workspace and from nothing else. Each sentence of an answer has a footnote that opens the passage behind it; what no document says is refused.',
} satisfies Record<SmallTalk, string>

const nothingToRead =
  'There is no document here that you may read. Add documents or choose another collection, then ask again.'
const unconfirmed =
  'No sentence of this draft could be confirmed in your documents, so it does not count as an answer. The nearest passages are below.'

const withheld =
  'No sentence of the draft could be confirmed in your documents. This workspace shows only what a source carries, so nothing is left. The nearest passages are below.'

const unclear = 'Your documents answer this for several things, each in its own way. Say which one you mean.'

const nothingThere = 'Nothing there answers this question. The passages that come nearest are below.'
const nothingAtAllThere = 'Nothing there answers this question.'

/** What a reader is told instead of an answer, in the product's own words: never the model's. `isNarrowed`: words of the question limited the search; to what, is said before it. */
export function refusalMessage(
  reason: RefusalReason,
  state: { hasPassages: boolean; hasText: boolean; withheldClaims: number; isNarrowed: boolean; isUnclear: boolean },
): string {
  if (state.isUnclear) return unclear
  if (!state.hasPassages) return state.isNarrowed ? nothingAtAllThere : nothingToRead
  if (reason === 'no_evidence' && state.withheldClaims > 0) return withheld
  if (reason === 'no_evidence' && state.hasText) return unconfirmed
  return state.isNarrowed && (reason === 'no_evidence' || reason === 'off_topic') ? nothingThere : messages[reason]
}
