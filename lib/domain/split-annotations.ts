import type { Claim } from './answer'

export type Piece =
  | { type: 'text'; text: string; claim: Claim | null }
  /** A footnote: `[1]` or `[1, 3]` in the text, with the claim that it stands behind. */
  | { type: 'footnote'; markers: number[]; claim: Claim | null }

const footnote = /[ \t\u00a0]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g

/**
 * Cuts a piece of an answer at footnotes and at the edges of claims. The space before a footnote goes, as in print.
 * @param text a slice of the answer's text
 * @param offset where the slice begins in the answer's text, in UTF-16 code units; claims are given in those
 * @param isMarker whether a number is a footnote of this answer; `[2024]` in a quoted text is not
 */
export function splitAnnotations(
  text: string,
  offset: number,
  claims: readonly Claim[],
  isMarker: (marker: number) => boolean,
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(footnote)) {
    const markers = (match[1] ?? '').split(',').map(Number)
    if (!markers.every(isMarker)) continue
    pushText(pieces, text, at, match.index, offset, claims)
    pieces.push({ type: 'footnote', markers, claim: claimBefore(match.index + offset, markers, claims) })
    at = match.index + match[0].length
  }
  pushText(pieces, text, at, text.length, offset, claims)
  return stopsFirst(pieces)
}

/** The last claim that ends before a footnote and cites it. */
function claimBefore(at: number, markers: readonly number[], claims: readonly Claim[]): Claim | null {
  const cites = (claim: Claim): boolean => claim.citations.some((marker) => markers.includes(marker))
  return claims.findLast((claim) => claim.start < at && cites(claim)) ?? null
}

/** As in print the footnote stands behind the stop: `until March [1].` reads `until March.¹` */
function stopsFirst(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const stop = piece.type === 'text' ? (/^[.,;:!?…]+/.exec(piece.text)?.[0] ?? '') : ''
    let at = out.length
    while (at > 0 && out[at - 1]?.type === 'footnote') at--
    if (piece.type === 'footnote' || stop === '' || at === out.length) {
      out.push(piece)
      continue
    }
    out.splice(at, 0, { type: 'text', text: stop, claim: piece.claim })
    if (piece.text.length > stop.length) out.push({ ...piece, text: piece.text.slice(stop.length) })
  }
  return out
}

function pushText(pieces: Piece[], text: string, from: number, to: number, offset: number, claims: readonly Claim[]) {
  let at = from
  while (at < to) {
    const position = at
    const claim = claims.find((one) => one.start <= position + offset && position + offset < one.end) ?? null
    const edges = claims.flatMap((one) => [one.start - offset, one.end - offset]).filter((edge) => edge > position)
    const end = Math.min(to, ...edges)
    pieces.push({ type: 'text', text: text.slice(at, end), claim })
    at = end
  }
}

/** Text that is still arriving, without a footnote whose end has not come yet: `… until March [1` would flicker. */
export function withoutOpenFootnote(text: string): string {
  return text.replace(/[ \t]*\[[\d, ]*$/, '')
}
