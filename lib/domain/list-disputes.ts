import type { Citation, Claim, Source } from './answer'
import { isLaterEdition, readEdition } from './text/read-edition'

/** `standing`: what the document is to the one that is cited, where both are editions of one text. */
export type ShownDispute = {
  readonly source: Source
  readonly charStart: number
  readonly charEnd: number
  readonly quote: string
  readonly standing: 'earlier' | 'later' | 'other'
}

/** What contradicts an answer, each sentence once, in the order of the claims; only what is among the sources that the reader has. */
export function listDisputes(
  claims: readonly Claim[],
  citations: readonly Citation[],
  sources: readonly Source[],
): ShownDispute[] {
  const shown = new Map<string, ShownDispute>()
  for (const claim of claims) {
    const cited = citations.filter((one) => claim.citations.includes(one.marker)).map((one) => readEdition(one.title))
    for (const { chunkId, charStart, charEnd } of claim.disputedBy ?? []) {
      const source = sources.find((one) => one.chunkId === chunkId)
      const quote = source?.text.slice(charStart - source.charStart, charEnd - source.charStart).trim() ?? ''
      if (!source || quote === '') continue
      const edition = readEdition(source.title)
      const isEarlier = cited.some((one) => isLaterEdition(one, edition))
      const isLater = cited.some((one) => isLaterEdition(edition, one))
      const standing = isEarlier ? 'earlier' : isLater ? 'later' : 'other'
      shown.set(`${chunkId} ${charStart}`, { source, charStart, charEnd, quote, standing })
    }
  }
  return [...shown.values()]
}
