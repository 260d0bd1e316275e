import type { RankedChunk } from './ranked-chunk'

/** Neighbouring chunks of one revision, in document order. `best` is the member that was ranked first. */
export type ChunkSpan = { readonly best: RankedChunk; readonly members: readonly RankedChunk[] }

/** A merged passage is at most this long: about a page, what a reader takes in at once and a prompt can afford ten of. */
const maxSpanTokens = 600

const tokensOf = (members: readonly RankedChunk[]): number =>
  members.reduce((sum, member) => sum + member.tokenCount, 0)

const touches = (span: ChunkSpan, chunk: RankedChunk): boolean =>
  span.best.revisionId === chunk.revisionId &&
  span.members.some((member) => Math.abs(member.ordinal - chunk.ordinal) === 1)

/** The spans that the chunk joins: all that it touches, or only the best of them, whichever fits; none when neither does. */
function spansToJoin(spans: readonly ChunkSpan[], chunk: RankedChunk, maxTokens: number): readonly ChunkSpan[] {
  const touching = spans.filter((span) => touches(span, chunk))
  const fits = (some: readonly ChunkSpan[]): boolean =>
    tokensOf([...some.flatMap((span) => span.members), chunk]) <= maxTokens
  return [touching, touching.slice(0, 1)].find(fits) ?? []
}

/**
 * Walks chunks best first. One that follows or precedes a chunk already taken joins it, any other opens a new span. So a short
 * document cut in two takes one place in the list, and a sentence that a chunk border cut reads on. A span never grows beyond
 * `maxTokens`; the chunk that would make it do so stands alone.
 */
export function mergeNeighbours(ranked: readonly RankedChunk[], maxTokens = maxSpanTokens): ChunkSpan[] {
  let spans: ChunkSpan[] = []
  for (const chunk of ranked) {
    const joined = spansToJoin(spans, chunk, maxTokens)
    const first = joined[0]
    if (!first) {
      spans.push({ best: chunk, members: [chunk] })
      continue
    }
    const members = [...joined.flatMap((span) => span.members), chunk].sort((a, b) => a.ordinal - b.ordinal)
    spans = spans
      .filter((span) => span === first || !joined.includes(span))
      .map((span) => (span === first ? { best: first.best, members } : span))
  }
  return spans
}
