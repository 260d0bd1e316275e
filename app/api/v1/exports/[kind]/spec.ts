import { z } from 'zod'
import { exportTables, tableFormats, trainingKinds, trainingSplits } from '@/lib/domain/data-export'
import { defineSpec } from '../../_lib/route-spec'

export const dataExportSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/exports/{kind}',
  summary: 'Take data out',
  description:
    'Tables of the period as CSV, JSON lines or Parquet, and what models can be trained on: `chat` and `preference`, JSON lines of answers that somebody stands behind, personal data masked. Each export is written into the audit log.',
  params: z.object({ kind: z.enum([...exportTables, ...trainingKinds]) }),
  query: z.object({
    from: z.iso.date().optional().describe('First day, UTC. Default: 29 days before the last'),
    to: z.iso.date().optional().describe('Last day, UTC, included. Default: today'),
    format: z.enum(tableFormats).default('csv').describe('Of a table; training data are JSON lines'),
    split: z.enum(trainingSplits).default('train').describe('Of training data: no document is on both sides'),
  }),
  response: z.unknown(),
  otherMediaTypes: ['text/csv', 'application/x-ndjson', 'application/vnd.apache.parquet'],
  role: 'admin',
  rateLimit: 'write',
})
