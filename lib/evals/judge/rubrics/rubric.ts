import type { z } from 'zod'
import type { RubricName } from '@/lib/domain/judge'
import type { PromptText } from '@/lib/domain/prompt-version'

export type Reply<Verdict extends string> = { readonly reason: string; readonly verdict: Verdict }

/**
 * What a judge is told, as it is versioned: once released, text and schema of a version never change, because verdicts are compared and
 * calibrated by it. A change is a new file. `{name}` is filled in with data, never with instructions.
 */
export type Rubric<Verdict extends string = string> = PromptText & {
  readonly name: RubricName
  readonly version: number
  readonly title: string
  readonly owner: string
  /** Why this version exists. */
  readonly rationale: string
  /** What is filled in, and what it is. */
  readonly places: Readonly<Record<string, string>>
  readonly schema: z.ZodType<Reply<Verdict>>
  /** Newest first. */
  readonly changes: readonly { readonly version: number; readonly on: string; readonly what: string }[]
}
