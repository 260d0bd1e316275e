'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { glossaryStatuses, termInputSchema } from '@/lib/domain/glossary'
import { addTerm } from '@/lib/ingest/glossary/add-term'
import { changeTerm } from '@/lib/ingest/glossary/change-term'
import { decideTerm, deleteTerm } from '@/lib/ingest/glossary/decide-term'
import { importTerms, mostImported } from '@/lib/ingest/glossary/import-terms'
import { startMining } from '@/lib/ingest/glossary/start-mining'

const id = z.string().max(64)

export const add = defineAction({ role: 'reviewer', input: termInputSchema }, async ({ runtime, scope, input }) =>
  addTerm(runtime, scope, input),
)

export const change = defineAction(
  { role: 'reviewer', input: termInputSchema.extend({ id }) },
  async ({ runtime, scope, input }) => changeTerm(runtime, scope, input),
)

export const decide = defineAction(
  { role: 'reviewer', input: z.object({ id, status: z.enum(glossaryStatuses) }) },
  async ({ runtime, scope, input }) => decideTerm(runtime, scope, input),
)

export const remove = defineAction({ role: 'reviewer', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  deleteTerm(runtime, scope, input),
)

export const importCsv = defineAction(
  { role: 'reviewer', input: z.object({ csv: z.string().min(1).max(mostImported) }) },
  async ({ runtime, scope, input }) => importTerms(runtime, scope, input),
)

export const lookThrough = defineAction({ role: 'reviewer', input: z.object({}) }, async ({ runtime, scope }) =>
  startMining(runtime, scope),
)
