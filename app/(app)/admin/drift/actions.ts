'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { measureNow } from '@/lib/evals/drift/measure-now'

export const measure = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) =>
  measureNow(runtime, scope),
)
