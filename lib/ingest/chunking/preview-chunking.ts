import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { requireRole } from '@/lib/auth/require-role'
import { readEnv } from '@/lib/config/env'
import { chunkStrategies, type ChunkStrategy } from '@/lib/domain/chunking'
import type { Chunk } from '@/lib/domain/document'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { loadTokenCounter } from '@/lib/models/local/load-token-counter'
import type { Runtime } from '@/lib/runtime/runtime'
import { chunkDocument } from '../chunk/chunk-document'

/** Somebody waits for it, and seven cuttings count tokens on the page's own thread: half a second for so many characters. */
export const previewedCharacters = 80_000

/** Sizes in tokens. */
export type CuttingFigures = {
  readonly strategy: ChunkStrategy
  readonly passages: number
  readonly mean: number
  readonly shortest: number
  readonly longest: number
}

export type ChunkingPreview = {
  readonly figures: readonly CuttingFigures[]
  readonly chunks: readonly Chunk[]
  /** False: only the beginning of a long document was cut. */
  readonly isWhole: boolean
}

/**
 * What a document's active revision would be cut into, under every strategy, and the passages of the chosen one. Nothing is read again and
 * nothing is stored.
 * @throws forbidden, not_found
 */
export async function previewChunking(
  runtime: Runtime,
  scope: Scope,
  input: { readonly documentId: DocumentId; readonly strategy: ChunkStrategy },
): Promise<ChunkingPreview> {
  requireRole(scope, 'admin')
  const revision = await getRevisionText(runtime.db, scope, { documentId: input.documentId })
  const blocks = revision.blocks.filter(({ charEnd }) => charEnd <= previewedCharacters)
  const countTokens = await loadTokenCounter(readEnv())
  const cut = (strategy: ChunkStrategy): Chunk[] =>
    chunkDocument({ text: revision.text, blocks }, revision.title, countTokens, strategy)
  const cuttings = chunkStrategies.map((strategy) => ({ strategy, chunks: cut(strategy) }))
  return {
    figures: cuttings.map(({ strategy, chunks }) => ({ strategy, ...figuresOf(chunks) })),
    chunks: cuttings.find(({ strategy }) => strategy === input.strategy)?.chunks ?? [],
    isWhole: blocks.length === revision.blocks.length,
  }
}

function figuresOf(chunks: readonly Chunk[]): Omit<CuttingFigures, 'strategy'> {
  const sizes = chunks.map(({ tokenCount }) => tokenCount)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return {
    passages: sizes.length,
    mean: sizes.length === 0 ? 0 : Math.round(total / sizes.length),
    shortest: sizes.length === 0 ? 0 : Math.min(...sizes),
    longest: Math.max(0, ...sizes),
  }
}
