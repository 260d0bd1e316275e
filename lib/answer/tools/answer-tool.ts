import type { z } from 'zod'
import type { StepKind, StepReason } from '@/lib/domain/deep-answer'
import type { PendingRequest } from '@/lib/domain/tool-service'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import type { Notebook } from './create-notebook'

/** With whose rights and within which limits a tool acts: those of the question's reader and of the question, and nothing that a model says. */
export type ToolContext = {
  readonly runtime: Runtime
  readonly scope: Scope
  /** `signal` is aborted by the reader's stop and by the tool's time limit. */
  readonly input: AnswerInput
  readonly notes: Notebook
  /** Shows a request to the person who asked. @returns whether they allow it; false when nobody is there or decides in time */
  readonly confirm?: (request: Omit<PendingRequest, 'id'>) => Promise<boolean>
}

export type ToolResult = {
  /** What a model is told: data, with everything out of documents delimited and neutralised. */
  readonly text: string
  /** Passages, documents or terms; null where there is nothing to count. */
  readonly found: number | null
  /** Set when the tool declines what it was asked, with what to do instead in `text`. */
  readonly refused?: StepReason
  /** Set when it tried and could not. */
  readonly failed?: StepReason
}

/** A tool as it is written: with the type of what its schema lets through. */
export type ToolDefinition<Input> = {
  /** What a model calls it by; by itself it is called as its steps are. */
  readonly name?: string
  readonly kind: Exclude<StepKind, 'plan' | 'other'>
  /** What a model is told that it does. */
  readonly description: string
  readonly schema: z.ZodType<Input>
  readonly timeLimitMs: number
  /** What is asked for, as the reader sees it beside the answer. */
  readonly describe: (input: Input, context: ToolContext) => string
  readonly run: (input: Input, context: ToolContext) => Promise<ToolResult>
}

/** One thing that may be done to find an answer. All of them read; what has an effect waits for a person's word. */
export type AnswerTool = Pick<ToolDefinition<unknown>, 'kind' | 'description' | 'timeLimitMs'> & {
  readonly name: string
  readonly schema: z.ZodType
  /** Takes what a model sent as it is; the problem names places and never values. */
  read(input: unknown): ReadCall | { readonly problem: string }
}

export type ReadCall = {
  /** The same for the same arguments. */
  readonly key: string
  describe(context: ToolContext): string
  run(context: ToolContext): Promise<ToolResult>
}
