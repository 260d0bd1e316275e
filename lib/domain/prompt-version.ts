import { z } from 'zod'

/** The prompts of the product. Versions made on screen exist of `answer`; the others are read on screen and changed in Git. */
export const promptNames = ['answer', 'rewrite', 'decompose', 'plan', 'research'] as const
export type PromptName = (typeof promptNames)[number]

/**
 * draft -> review (by a second person) -> eval (the gate compares it with the active one) -> canary (a share of the readers) -> active ->
 * retired. Send-back goes from review to draft; roll-back from canary to retired, or from active to retired with the one before active again.
 */
export const promptStatuses = ['draft', 'review', 'eval', 'canary', 'active', 'retired'] as const
export type PromptStatus = (typeof promptStatuses)[number]

/** `shipped`: the text of a file in lib/prompts/templates, which reviews and releases itself. */
export type PromptSource = 'app' | 'shipped'

/** The two messages of a prompt. Places in braces are filled in; once a version has left `draft` its text never changes. */
export const promptTextSchema = z.strictObject({
  system: z.string().trim().min(1, 'is empty').max(20_000, 'is longer than 20,000 characters'),
  user: z.string().trim().min(1, 'is empty').max(5_000, 'is longer than 5,000 characters'),
})
export type PromptText = z.output<typeof promptTextSchema>

export const rationaleSchema = z.string().trim().min(10, 'say in a sentence why').max(2_000)

/** Why someone overrode a rule: kept in the audit chain. */
export const reasonSchema = z.string().trim().min(10, 'say in a sentence why').max(500)

/** The share of readers, step by step; the last step is everyone and makes the version active. */
export const canaryPlanSchema = z.strictObject({
  steps: z
    .array(z.int().min(1).max(100))
    .min(2)
    .max(8)
    .refine((steps) => steps.at(-1) === 100, { error: 'the last step is 100 %' })
    .refine((steps) => steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)), {
      error: 'each step is wider than the one before',
    }),
  /** Answers by the new version that a step needs before the next. */
  answersPerStep: z.int().min(5).max(10_000),
  minutesPerStep: z.int().min(0).max(10_080),
})
export type CanaryPlan = z.output<typeof canaryPlanSchema>

export const usualPlan: CanaryPlan = { steps: [5, 25, 50, 100], answersPerStep: 50, minutesPerStep: 60 }

/** running -> passed (now active) | rolled_back (a guard broke, or someone pressed the button) | stopped (kill switch). */
export type CanaryStatus = 'running' | 'passed' | 'rolled_back' | 'stopped'

export type PromptEventKind =
  | 'drafted'
  | 'shipped'
  | 'submitted'
  | 'sent-back'
  | 'approved'
  | 'eval-started'
  | 'canary-started'
  | 'canary-held'
  | 'canary-widened'
  | 'canary-rolled-back'
  | 'canary-stopped'
  | 'activated'
  | 'rolled-back'
  | 'retired'
