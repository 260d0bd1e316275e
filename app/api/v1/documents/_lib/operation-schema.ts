import { z } from 'zod'
import { operationItemStatuses, operationStatuses, operationTaskSchema } from '@/lib/domain/document-operation'

export const operationSchema = z.object({
  id: z.string(),
  task: operationTaskSchema,
  status: z.enum(operationStatuses),
  total: z.int(),
  done: z.int(),
  skipped: z.int(),
  failed: z.int(),
  by: z.string(),
  createdAt: z.string(),
  startsAt: z.string(),
  finishedAt: z.string().nullable(),
})

export const operationItemSchema = z.object({
  documentId: z.string(),
  title: z.string().nullable().describe('Null once the document is gone'),
  status: z.enum(operationItemStatuses),
  error: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
  receiptId: z.string().nullable(),
})
