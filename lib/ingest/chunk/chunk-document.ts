import type { Chunk, ParsedDocument } from '@/lib/domain/document'
import type { TokenCounter } from '@/lib/models/ports'
import { splitSentences } from './split-sentences'
import { splitToUnits, type Unit } from './split-to-units'

export type ChunkOptions = {
  readonly targetTokens: number
  /** A document up to this size stays one chunk. */
  readonly wholeTokens: number
  /** A heading closes a chunk only when that has at least this many tokens: small sections share one. */
  readonly minTokens: number
  readonly overlapTokens: number
}

/** Character recall of the top five is 97.9 % with these, 95.8 % without overlap, 95.0 % at 192 tokens: docs/decisions/0011-chunk-size.md. */
export const chunkOptions: ChunkOptions = { targetTokens: 256, wholeTokens: 384, minTokens: 96, overlapTokens: 32 }

/** Raise it when chunks of the same text change. */
export const chunkerVersion = '1'

/** The context header is cut to this many characters: it must leave the embedder's 512 tokens to the text. */
const maxContextCharacters = 300

/**
 * Cuts a document along its structure: at headings once a chunk has some size, between blocks otherwise, and between sentences only
 * inside blocks that are too long. A chunk that continues a section begins with the last sentences of the one before.
 * @returns chunks in order; each `text` is exactly `parsed.text.slice(charStart, charEnd)`, and together they cover every block
 */
export function chunkDocument(
  parsed: ParsedDocument,
  title: string,
  countTokens: TokenCounter,
  options: ChunkOptions = chunkOptions,
): Chunk[] {
  const units = splitToUnits(parsed, countTokens, options.targetTokens)
  const total = units.reduce((sum, unit) => sum + unit.tokens, 0)
  const groups = total <= options.wholeTokens ? [units] : groupUnits(units, options)
  return groups
    .filter((group) => group.length > 0)
    .map((group, ordinal) => {
      const before = ordinal > 0 ? groups[ordinal - 1] : undefined
      const start = before ? overlapStart(parsed.text, before, group, countTokens, options.overlapTokens) : null
      return toChunk(parsed.text, group, ordinal, title, countTokens, start)
    })
}

function groupUnits(units: readonly Unit[], options: ChunkOptions): Unit[][] {
  const groups: Unit[][] = []
  let current: Unit[] = []
  let tokens = 0
  const close = (): void => {
    // A heading belongs to what follows it.
    const carried: Unit[] = []
    while (current.length > carried.length && current.at(-1 - carried.length)?.block.kind === 'heading') {
      carried.unshift(current[current.length - 1 - carried.length] as Unit)
    }
    const kept = current.slice(0, current.length - carried.length)
    if (kept.length > 0) groups.push(kept)
    current = carried
    tokens = carried.reduce((sum, unit) => sum + unit.tokens, 0)
  }
  for (const unit of units) {
    const isFull = tokens + unit.tokens > options.targetTokens
    const isBreak = unit.block.kind === 'heading' && tokens >= options.minTokens
    if (current.length > 0 && (isFull || isBreak)) close()
    current.push(unit)
    tokens += unit.tokens
  }
  if (current.length > 0) groups.push(current)
  return groups
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
