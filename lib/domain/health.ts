import { z } from 'zod'
import { processStatusSchema } from './process-status'

export const healthPartSchema = z.object({
  name: z.enum(['database', 'migrations', 'storage', 'models', 'processes']),
  /** degraded: the product works, with something missing that the detail names. */
  status: z.enum(['ok', 'degraded', 'failed']),
  detail: z.string(),
})

export const healthSchema = z.object({
  status: z.enum(['ready', 'not_ready']),
  version: z.string(),
  storageMode: z.enum(['embedded', 'external', 'unknown']),
  keywordEngine: z.string(),
  models: z.object({ embedder: z.string().nullable(), reranker: z.string().nullable(), notice: z.string().nullable() }),
  parts: z.array(healthPartSchema),
  processes: z.array(processStatusSchema),
  freeDiskBytes: z.number(),
  checkedAt: z.string(),
})

export type HealthPart = z.infer<typeof healthPartSchema>
export type Health = z.infer<typeof healthSchema>
