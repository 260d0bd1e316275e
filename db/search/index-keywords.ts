import type { Tx } from '@/db/client'
import type { ChunkId, WorkspaceId } from '@/lib/domain/ids'

export type KeywordRow = { readonly workspaceId: WorkspaceId; readonly id: ChunkId; readonly searchText: string }

/** Placeholder-free no-op under pg_textsearch. */
export async function indexKeywords(_tx: Tx, _rows: readonly KeywordRow[]): Promise<void> {}
