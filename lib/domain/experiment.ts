import { z } from 'zod'
import type { Arm } from './canary-guards'
import { retrievalVariantSchema, type RetrievalVariant } from './eval-run'
import type { GroupId, UserId } from './ids'

/** What an experiment can change. Each is a setting of the workspace that the change may become. */
export const experimentThings = ['model', 'routing', 'retrieval', 'strict', 'forms'] as const
export type ExperimentThing = (typeof experimentThings)[number]

/** The change: one thing with the value that some readers get. Of retrieval only what is to differ from what is active. */
export const experimentChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('model'), value: z.string().min(1).max(250) }),
  z.strictObject({ what: z.literal('routing'), value: z.string().min(1).max(250) }),
  z.strictObject({
    what: z.literal('retrieval'),
    value: retrievalVariantSchema.refine((value) => Object.keys(value).length > 0, { error: 'changes nothing' }),
  }),
  z.strictObject({ what: z.literal('strict'), value: z.boolean() }),
  z.strictObject({ what: z.literal('forms'), value: z.boolean() }),
])
export type ExperimentChange = z.output<typeof experimentChangeSchema>

/** What a thing is set to; null where nobody has set it and the product's own choice holds. */
export type ThingValue = string | boolean | RetrievalVariant | null

/** Who takes part. Both empty: every reader. */
export const audienceSchema = z.strictObject({
  groupIds: z
    .array(
      z
        .string()
        .max(64)
        .transform((id) => id as GroupId),
    )
    .max(50),
  userIds: z
    .array(
      z
        .string()
        .max(64)
        .transform((id) => id as UserId),
    )
    .max(200),
})
export type Audience = z.output<typeof audienceSchema>

export const isEveryone = ({ groupIds, userIds }: Audience): boolean => groupIds.length + userIds.length === 0

/** The share of those who take part that has the change, step by step; the last step stays until a person decides. */
export const experimentPlanSchema = z.strictObject({
  steps: z
    .array(z.int().min(1).max(100))
    .min(1)
    .max(8)
    .refine((steps) => steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)), {
      error: 'each step is wider than the one before',
    })
    .refine((steps) => steps.length === 1 || !steps.includes(100), { error: 'a share of 100 % has no steps' }),
  /** Answers with the change that a step needs before the next. */
  answersPerStep: z.int().min(5).max(10_000),
  minutesPerStep: z.int().min(0).max(10_080),
})
export type ExperimentPlan = z.output<typeof experimentPlanSchema>

/** Whether somebody is left to compare with. */
export const leavesSomebody = ({ audience, plan }: { audience: Audience; plan: ExperimentPlan }): boolean =>
  !plan.steps.includes(100) || !isEveryone(audience)
export const nobodyLeft = {
  error: 'With everyone at 100 % nobody is left to compare with. Choose groups or people, or a smaller share.',
}

export const experimentDraftSchema = z
  .strictObject({
    name: z.string().trim().min(3, 'Give it a name.').max(80),
    /** The hypothesis: what is expected, and why. */
    rationale: z.string().trim().min(10, 'Say in a sentence what you expect, and why.').max(2_000),
    change: experimentChangeSchema,
    audience: audienceSchema,
    plan: experimentPlanSchema,
  })
  .refine(leavesSomebody, nobodyLeft)
export type ExperimentDraft = z.output<typeof experimentDraftSchema>

/**
 * draft -> running -> stopped (by hand, by the kill switch, or because what it is held against was changed) | rolled_back (a guard broke, or
 * someone took a change back that had been taken) | taken (now the active setting) | kept (what was active stays). A stopped one may still be taken or kept.
 */
export const experimentStatuses = ['draft', 'running', 'stopped', 'rolled_back', 'taken', 'kept'] as const
export type ExperimentStatus = (typeof experimentStatuses)[number]

export type ExperimentEventKind =
  | 'created'
  | 'changed'
  | 'eval-started'
  | 'started'
  | 'held'
  | 'widened'
  | 'stopped'
  | 'rolled-back'
  | 'taken'
  | 'kept'
  | 'put-back'

/** Which side of which experiment an answer belongs to, by the experiment's id. */
export type AnswerArms = Readonly<Record<string, Arm>>
