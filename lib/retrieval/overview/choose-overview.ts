import type { ChunkId } from '@/lib/domain/ids'

/** A passage of a document by its place. */
export type OutlinedChunk = {
  readonly id: ChunkId
  readonly headingPath: readonly string[]
  readonly tokenCount: number
}

/** Passages that stand for a document, at most: what a prompt has room for and a reader for sentences. */
const mostPassages = 12
/** A passage of fewer tokens is most often a heading with a line. */
const leastTokens = 25

/**
 * Passages that together stand for a document: the first of each section, at the depth of headings at which there are as many sections as
 * there is room for; of more, or of a text without headings, some at even distances. In the order of the document, which `chunks` are in.
 */
export function chooseOverview(chunks: readonly OutlinedChunk[], tokenBudget: number): OutlinedChunk[] {
  const depths = [3, 2, 1].map((depth) => firstOfSections(chunks, depth))
  const sections = depths.find((some) => some.length <= mostPassages) ?? depths.at(-1) ?? []
  const chosen = new Set(spread(sections, mostPassages))
  for (const chunk of spread(chunks, mostPassages)) if (chosen.size < mostPassages) chosen.add(chunk)
  let tokens = 0
  const inOrder = chunks.filter((chunk) => chosen.has(chunk))
  // Where there is no room for all of them, the last ones are as dear as the first.
  const share =
    tokenBudget /
    Math.max(
      1,
      inOrder.reduce((sum, chunk) => sum + chunk.tokenCount, 0),
    )
  const kept = share >= 1 ? inOrder : spread(inOrder, Math.max(1, Math.floor(inOrder.length * share)))
  return kept.filter((chunk) => (tokens += chunk.tokenCount) <= tokenBudget)
}

function firstOfSections(chunks: readonly OutlinedChunk[], depth: number): OutlinedChunk[] {
  const first = new Map<string, OutlinedChunk>()
  for (const chunk of chunks) {
    const key = JSON.stringify(chunk.headingPath.slice(0, depth))
    const known = first.get(key)
    if (!known || (known.tokenCount < leastTokens && chunk.tokenCount >= leastTokens)) first.set(key, chunk)
  }
  return [...first.values()]
}

/** Some of a list at even distances, the first among them. */
const spread = <Item>(items: readonly Item[], count: number): Item[] =>
  items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as Item)
