import { z } from 'zod'

/** How a collection's documents are cut into passages. */
export const chunkStrategies = ['structure', 'heading', 'tokens', 'sentences', 'parents', 'rows', 'pages'] as const
export type ChunkStrategy = (typeof chunkStrategies)[number]
export const chunkStrategy = z.enum(chunkStrategies)

export const defaultChunkStrategy: ChunkStrategy = 'structure'
