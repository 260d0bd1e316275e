import { z } from 'zod'

export const signedReceiptSchema = z.object({
  receipt: z.object({
    kind: z.enum(['document-deletion', 'collection-deletion', 'attachment-deletion']),
    version: z.literal(1),
    id: z.string(),
    workspaceId: z.string(),
    targetId: z.string(),
    requestedBy: z.string(),
    deletedAt: z.string(),
    finishedAt: z.string().nullable(),
    files: z.array(z.string()).describe('SHA-256 of the originals'),
    removed: z.record(z.string(), z.int()).describe('How many rows and blobs were removed, by kind'),
    probes: z
      .object({ keyword: z.int(), vector: z.int(), answers: z.int(), cache: z.int(), blob: z.int() })
      .nullable()
      .describe('What looking for it afterwards found: zeros. Null: the process ended before it was looked for'),
  }),
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().describe('SPKI, base64'),
  signature: z.string().describe('Over the UTF-8 bytes of JSON.stringify(receipt), base64'),
})
