'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { generationInputSchema } from '@/lib/domain/case-proposal'
import { acceptCaseProposal, acceptInputSchema } from '@/lib/evals/proposals/accept-case-proposal'
import { rejectCaseProposal } from '@/lib/evals/proposals/reject-case-proposal'
import { cancelGeneration, startGeneration } from '@/lib/evals/proposals/start-generation'

export const propose = defineAction(
  { role: 'reviewer', input: generationInputSchema },
  async ({ runtime, scope, input }) => startGeneration(runtime, scope, input),
)

export const stopProposing = defineAction(
  { role: 'reviewer', input: z.object({ generationId: z.string().max(64) }) },
  async ({ runtime, scope, input }) => cancelGeneration(runtime, scope, input),
)

export const accept = defineAction({ role: 'reviewer', input: acceptInputSchema }, async ({ runtime, scope, input }) =>
  acceptCaseProposal(runtime, scope, input),
)

export const reject = defineAction(
  { role: 'reviewer', input: z.object({ id: z.string().max(64), rejected: z.boolean() }) },
  async ({ runtime, scope, input }) => rejectCaseProposal(runtime, scope, input),
)
