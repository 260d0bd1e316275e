'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { saveBudgetSchema } from '@/lib/models/admin/save-budget'

const role = 'admin'

export const saveBudget = defineAction({ role, input: saveBudgetSchema }, async ({ runtime, scope, input }) => ({
  id: await runtime.models.admin.saveBudget(scope, input),
}))

export const removeBudget = defineAction(
  { role, input: z.object({ id: z.string().max(100) }) },
  async ({ runtime, scope, input }) => runtime.models.admin.removeBudget(scope, input.id),
)
