import type { DraftPart } from '../generate-draft'
import { splitClaims, stripMarkers } from '../split-claims'
import { plainText, type Drafted } from './mark-repeats'

/** A draft without the sentences that earlier ones have: one text, its hints, and its end. Empty where nothing is left to say. */
export function cutRepeats(draft: readonly DraftPart[], earlier: readonly Drafted[]): DraftPart[] {
  const said = earlier.map((one) => plainText(one.draft))
  const whole = draft.map((part) => (part.type === 'text' ? part.delta : '')).join('')
  const pieces = splitClaims(whole)
  const isSaid = (text: string): boolean => {
    const bare = stripMarkers(text).replace(/\s+/g, ' ').trim()
    return bare !== '' && said.some((one) => one.includes(bare))
  }
  const left = pieces
    .map((piece, at) => ({ piece, end: pieces[at + 1]?.start ?? whole.length }))
    .filter(({ piece }) => !isSaid(piece.text))
  if (left.length === pieces.length) return [...draft]
  const text = left.map(({ piece, end }) => whole.slice(piece.start, end)).join('')
  const hasClaim = left.some(({ piece }) => piece.isClaim)
  return [
    ...draft.filter((part) => part.type === 'hint'),
    ...(hasClaim ? [{ type: 'text' as const, delta: text.trim() }] : []),
    ...draft.filter((part) => part.type === 'end'),
  ]
}
