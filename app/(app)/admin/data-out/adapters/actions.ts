'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { longestSettings } from '@/lib/domain/adapter-record'
import type { EvalRunId } from '@/lib/domain/ids'
import { recordAdapter, removeAdapter } from '@/lib/evals/adapters/record-adapter'

const id = z.string().max(64)
const runId = z.union([z.literal('none').transform(() => null), id.transform((text) => text as EvalRunId)])

const adapterSchema = z.object({
  id: id.exactOptional(),
  name: z.string().trim().min(1, 'Give it a name.').max(120),
  baseModel: z.string().trim().min(1, 'Name the model that it was trained on.').max(200),
  settings: z.string().trim().max(longestSettings, 'These settings are too long.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Choose the file that it was trained on.'),
  runBefore: runId,
  runAfter: runId,
})

export const saveAdapter = defineAction({ role: 'admin', input: adapterSchema }, async ({ runtime, scope, input }) =>
  recordAdapter(runtime, scope, input),
)

export const dropAdapter = defineAction({ role: 'admin', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  removeAdapter(runtime, scope, input),
)
