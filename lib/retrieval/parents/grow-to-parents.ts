import type { ChunkRow } from '@/db/search/select-chunks'
import type { ChunkSpan } from '../merge-neighbours'
import type { RankedChunk } from '../ranked-chunk'

/** A parent is at most this long: four children, what a section of a handbook mostly has. */
const parentTokens = 384

/** Chunks of the strategy that is searched by small pieces and answered from what stands around them. */
export const isChild = ({ cutAs }: Pick<ChunkRow, 'cutAs'>): boolean => cutAs?.endsWith(':parents') === true

const sameSection = (a: ChunkRow, b: ChunkRow): boolean => a.headingPath.join('\n') === b.headingPath.join('\n')

/**
 * Spans of children grow by their siblings, after and before in turn, inside of their section. Best first: a span whose best child
 * went into a parent already is dropped, and a parent does not take what belongs to a better one. Other spans stay as they are.
 */
export function growToParents(spans: readonly ChunkSpan[], siblings: readonly ChunkRow[]): ChunkSpan[] {
  const byPlace = new Map(siblings.map((row) => [`${row.revisionId} ${row.ordinal}`, row]))
  const taken = new Set<string>()
  return spans.flatMap((span) => {
    if (!isChild(span.best)) return [span]
    if (taken.has(span.best.chunkId)) return []
    const members = grow(span, (ordinal) => {
      const row = byPlace.get(`${span.best.revisionId} ${ordinal}`)
      return row && sameSection(row, span.best) && !taken.has(row.chunkId) ? row : null
    })
    for (const { chunkId } of members) taken.add(chunkId)
    return [{ best: span.best, members }]
  })
}

function grow({ best, members }: ChunkSpan, siblingAt: (ordinal: number) => ChunkRow | null): RankedChunk[] {
  const grown = [...members]
  let tokens = grown.reduce((sum, { tokenCount }) => sum + tokenCount, 0)
  const closed = new Set<'after' | 'before'>()
  for (let turn = 0; closed.size < 2; turn++) {
    const side = turn % 2 === 0 ? 'after' : 'before'
    if (closed.has(side)) continue
    const edge = side === 'after' ? grown.at(-1) : grown[0]
    const row = edge ? siblingAt(edge.ordinal + (side === 'after' ? 1 : -1)) : null
    if (!row || tokens + row.tokenCount > parentTokens) {
      closed.add(side)
      continue
    }
    // It was not ranked itself: the passage is here because of its best child.
    const sibling = { ...row, score: best.score, ranks: unranked, scores: unscored }
    if (side === 'after') grown.push(sibling)
    else grown.unshift(sibling)
    tokens += row.tokenCount
  }
  return grown
}

const unranked = { keyword: null, vector: null, fused: null, reranked: null }
const unscored = { keyword: null, vector: null, fused: 0, reranked: null }
