import { defaultChunkStrategy, type ChunkStrategy } from '@/lib/domain/chunking'
import type { Chunk, ParsedDocument } from '@/lib/domain/document'
import type { TokenCounter } from '@/lib/models/ports'
import type { Cutting } from './chunk-strategy'
import { cutByHeading } from './cut-by-heading'
import { cutByPages } from './cut-by-pages'
import { cutByRows } from './cut-by-rows'
import { cutBySentences } from './cut-by-sentences'
import { cutByStructure } from './cut-by-structure'
import { cutByTokens } from './cut-by-tokens'
import { cutWithParents } from './cut-with-parents'
import { splitSentences } from './split-sentences'
import { splitToUnits, type Unit } from './split-to-units'

/** Raise it when passages of the same text change. */
const chunkerVersion = '1'

/** What a revision keeps of how it was cut: version and strategy. */
export const chunkerVersionOf = (strategy: ChunkStrategy): string =>
  strategy === defaultChunkStrategy ? chunkerVersion : `${chunkerVersion}:${strategy}`

const cuttings: Record<ChunkStrategy, Cutting> = {
  structure: cutByStructure,
  heading: cutByHeading,
  tokens: cutByTokens,
  sentences: cutBySentences,
  parents: cutWithParents,
  rows: cutByRows,
  pages: cutByPages,
}

/** The context header is cut to this many characters: it must leave the embedder's 512 tokens to the text. */
const maxContextCharacters = 300

/**
 * Cuts a document into passages, along its structure or as the collection's strategy says. Between sentences only inside blocks that are
 * too long; a passage that continues a section begins with the last sentences of the one before, where the strategy repeats them.
 * @returns chunks in order; each `text` is exactly `parsed.text.slice(charStart, charEnd)`, and together they cover every block
 */
export function chunkDocument(
  parsed: Pick<ParsedDocument, 'text' | 'blocks'>,
  title: string,
  countTokens: TokenCounter,
  strategy: ChunkStrategy = defaultChunkStrategy,
): Chunk[] {
  const cutting = cuttings[strategy]
  const groups = cutting.group(splitToUnits(parsed, countTokens, cutting)).filter((group) => group.length > 0)
  return groups.map((group, ordinal) => {
    const before = groups[ordinal - 1]
    const start = before ? overlapStart(parsed.text, before, group, countTokens, cutting.overlapTokens) : null
    return toChunk(parsed.text, group, ordinal, title, countTokens, start)
  })
}

/** Where the chunk starts when it repeats the end of the one before: whole sentences of running text in the same section only. */
function overlapStart(
  text: string,
  before: readonly Unit[],
  group: readonly Unit[],
  countTokens: TokenCounter,
  overlapTokens: number,
): number | null {
  const last = before.at(-1)
  const first = group[0]
  if (overlapTokens === 0) return null
  if (!last || !first || last.block.kind !== 'paragraph' || first.block.kind === 'heading') return null
  if (last.block.headingPath.join('\n') !== first.block.headingPath.join('\n')) return null
  let start: number | null = null
  for (const sentence of splitSentences(text.slice(last.charStart, last.charEnd)).reverse()) {
    const from = last.charStart + sentence.start
    if (countTokens(text.slice(from, last.charEnd)) > overlapTokens) break
    start = from
  }
  return start
}

function toChunk(
  text: string,
  group: readonly Unit[],
  ordinal: number,
  title: string,
  countTokens: TokenCounter,
  overlapFrom: number | null,
): Chunk {
  const first = group[0] as Unit
  const last = group.at(-1) as Unit
  const charStart = overlapFrom ?? first.charStart
  const slice = text.slice(charStart, last.charEnd)
  const headingPath = commonPath(group)
  const pages = group.flatMap((unit) => pagesOf(unit))
  return {
    ordinal,
    text: slice,
    context: contextOf(title, headingPath),
    headingPath,
    pageStart: pages.length === 0 ? null : Math.min(...pages),
    pageEnd: pages.length === 0 ? null : Math.max(...pages),
    charStart,
    charEnd: last.charEnd,
    tokenCount: countTokens(slice),
  }
}

function pagesOf(unit: Unit): number[] {
  const lines = (unit.block.lines ?? []).filter(
    (line) => line.charEnd > unit.charStart && line.charStart < unit.charEnd,
  )
  if (lines.length > 0) return lines.map((line) => line.page)
  return unit.block.page === null ? [] : [unit.block.page]
}

/** The headings that hold for all of the group; of a group with one section, that section's whole path. */
function commonPath(group: readonly Unit[]): readonly string[] {
  const bodies = group.filter((unit) => unit.block.kind !== 'heading')
  const [first, ...rest] = (bodies.length > 0 ? bodies : group).map((unit) => unit.block.headingPath)
  if (!first) return []
  let length = first.length
  for (const path of rest) {
    let same = 0
    while (same < length && path[same] === first[same]) same++
    length = same
  }
  return first.slice(0, length)
}

function contextOf(title: string, headingPath: readonly string[]): string {
  const parts = [title, ...headingPath].map((part) => part.slice(0, 120))
  return parts
    .filter((part, index) => part !== parts[index - 1])
    .join(' > ')
    .slice(0, maxContextCharacters)
}
