import { z } from 'zod'
import { chunkStrategy } from '@/lib/domain/chunking'
import { rebuildStatuses } from '@/lib/domain/collection-rebuild'

const share = z.number().min(0).max(1)

/** A collection's documents cut or read anew beside what answers. */
export const rebuildSchema = z.object({
  id: z.string(),
  collectionId: z.string(),
  status: z.enum(rebuildStatuses).meta({
    description:
      'building, paused, then ready (waits for the switch) or stopped (the golden cases find less); switched; rolling_back, rolled_back; cancelled.',
  }),
  chunking: chunkStrategy,
  previousChunking: chunkStrategy,
  isAutomatic: z.boolean(),
  /** Documents. */
  progress: z.object({
    ready: z.int(),
    building: z.int(),
    unstaged: z.int(),
    reading: z.int(),
    failed: z.int(),
  }),
  check: z
    .object({
      cases: z.int(),
      figures: z.array(z.object({ name: z.string(), before: share, after: share, n: z.int() })),
      problems: z.array(z.string()),
      lost: z.array(z.string()),
    })
    .nullable(),
  createdAt: z.iso.datetime(),
  switchedAt: z.iso.datetime().nullable(),
})
