'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { canaryPlanSchema, promptTextSchema, rationaleSchema } from '@/lib/domain/prompt-version'
import { releaseVersion } from '@/lib/evals/prompts/release-version'
import { startPromptEval } from '@/lib/evals/prompts/start-prompt-eval'
import { tryPrompt } from '@/lib/evals/prompts/try-prompt'
import { widenByHand } from '@/lib/prompts/canary/widen-by-hand'
import { createDraft } from '@/lib/prompts/create-draft'
import { freezePrompts } from '@/lib/prompts/freeze-prompts'
import { retireVersion } from '@/lib/prompts/retire-version'
import { reviewVersion } from '@/lib/prompts/review-version'
import { rollBack } from '@/lib/prompts/roll-back'
import { saveDraft } from '@/lib/prompts/save-draft'
import { submitDraft } from '@/lib/prompts/submit-draft'
import { takeShipped } from '@/lib/prompts/take-shipped'

const version = z.int().positive()
const edit = z.int().positive()

export const makeDraft = defineAction(
  {
    role: 'admin',
    input: z.object({ basedOn: version, rationale: rationaleSchema, text: promptTextSchema.optional() }),
  },
  async ({ runtime, scope, input }) => createDraft(runtime, scope, input),
)

export const saveText = defineAction(
  { role: 'admin', input: z.object({ version, edit, text: promptTextSchema, rationale: rationaleSchema }) },
  async ({ runtime, scope, input }) => saveDraft(runtime, scope, input),
)

export const submit = defineAction(
  { role: 'admin', input: z.object({ version, edit }) },
  async ({ runtime, scope, input }) => submitDraft(runtime, scope, input),
)

export const review = defineAction(
  {
    role: 'admin',
    input: z.object({ version, verdict: z.enum(['approve', 'send-back']), note: z.string().max(500) }),
  },
  async ({ runtime, scope, input }) => reviewVersion(runtime, scope, input),
)

export const retire = defineAction({ role: 'admin', input: z.object({ version }) }, async ({ runtime, scope, input }) =>
  retireVersion(runtime, scope, input),
)

export const startEval = defineAction(
  { role: 'admin', input: z.object({ version, suite: z.string().max(64) }) },
  async ({ runtime, scope, input, requestId }) => startPromptEval(runtime, scope, { ...input, requestId }),
)

export const release = defineAction(
  {
    role: 'admin',
    input: z.object({ version, plan: canaryPlanSchema.nullable(), override: z.string().max(500).nullable() }),
  },
  async ({ runtime, scope, input, requestId }) => releaseVersion(runtime, scope, { ...input, requestId }),
)

export const goBack = defineAction({ role: 'admin', input: z.object({ version }) }, async ({ runtime, scope, input }) =>
  rollBack(runtime, scope, input),
)

export const widen = defineAction(
  { role: 'admin', input: z.object({ canaryId: z.string().max(64) }) },
  async ({ runtime, scope, input }) => widenByHand(runtime, scope, input),
)

export const setFrozen = defineAction(
  { role: 'admin', input: z.object({ frozen: z.boolean() }) },
  async ({ runtime, scope, input }) => freezePrompts(runtime, scope, input),
)

export const bringShipped = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) =>
  takeShipped(runtime, scope),
)

const question = z.string().trim().min(1).max(2_000)
const what = z.union([z.object({ question }), z.object({ suite: z.string().max(64), caseId: z.string().max(80) })])

export const tryVersion = defineAction(
  { role: 'admin', input: z.object({ version, what }) },
  async ({ runtime, scope, input }) => tryPrompt(runtime, scope, input),
)
