import type { ChunkRow } from '@/db/search/select-chunks'
import type { Candidate } from './candidate'

/** A retrieved chunk with its document and text, on its way to becoming a passage. `score` is its final one, 0..1. */
export type RankedChunk = ChunkRow & Candidate & { readonly score: number }
