import { z } from 'zod'

export const receiptSchema = z.object({
  receiptId: z.string(),
  targetKind: z.enum(['document', 'collection', 'attachment']),
  targetId: z.string(),
  deletedAt: z.string(),
  removed: z.record(z.string(), z.int()).describe('How many rows and blobs were removed, by kind'),
  probes: z
    .object({ keyword: z.int(), vector: z.int(), answers: z.int(), cache: z.int().exactOptional(), blob: z.int() })
    .describe('What searching for it afterwards, by its own words and vectors, and looking where it lay found: zeros'),
})
