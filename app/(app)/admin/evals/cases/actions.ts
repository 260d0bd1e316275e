'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { archiveGoldenCase } from '@/lib/evals/golden/archive-golden-case'
import { caseChangeSchema, changeGoldenCase } from '@/lib/evals/golden/change-golden-case'
import { importGoldenSet } from '@/lib/evals/golden/import-golden-set'

export const saveCase = defineAction({ role: 'reviewer', input: caseChangeSchema }, async ({ runtime, scope, input }) =>
  changeGoldenCase(runtime, scope, input),
)

export const setCaseArchived = defineAction(
  { role: 'reviewer', input: z.object({ id: z.string().max(80), archived: z.boolean() }) },
  async ({ runtime, scope, input }) => archiveGoldenCase(runtime, scope, input),
)

export const importCases = defineAction(
  { role: 'reviewer', input: z.object({ yaml: z.string().max(900_000), file: z.string().max(120) }) },
  async ({ runtime, scope, input }) => importGoldenSet(runtime, scope, input),
)
