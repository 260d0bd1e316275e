import { z } from 'zod'
import { pendingRequestSchema } from './tool-service'

/** What is done for a deep answer besides writing it: the plan, and the tools by name. `other`: a model asked for a tool that there is not. */
export const stepKinds = [
  'plan',
  'search',
  'open_section',
  'list_documents',
  'look_up_term',
  'query_table',
  'calculate',
  'ask_service',
  'other',
] as const
/** `waiting`: for the person who asked to allow a request. */
export const stepStates = ['running', 'waiting', 'done', 'refused', 'failed'] as const
/**
 * Why a step was refused or failed. `not_carried`: an operand of a calculation stands in no passage that was found. `service_refused`,
 * `service_has_none`: it answered that it may not be asked this, or that there is no such thing.
 */
export const stepReasons = [
  'repeated',
  'unknown_tool',
  'invalid_arguments',
  'unreadable_plan',
  'not_carried',
  'personal_data',
  'not_confirmed',
  'service_refused',
  'service_has_none',
  'service_failed',
  'calls_used_up',
  'timed_out',
  'stopped',
  'error',
] as const
/** Which bound ended the looking before the model did. */
export const deepBounds = ['calls', 'time', 'cost', 'budget'] as const

export const answerStepSchema = z.object({
  /** Counts from 1. A step is told when it begins and when it has ended, and when it waits for a person. */
  number: z.int(),
  kind: z.enum(stepKinds),
  /** What was looked for, in words; empty where the reader may no longer be told. */
  asked: z.string(),
  state: z.enum(stepStates),
  reason: z.enum(stepReasons).nullable(),
  /** Questions of a plan, passages, documents or terms; null while it runs and where it found nothing to count. */
  found: z.int().nullable(),
  /** Milliseconds after the question. */
  startedMs: z.int(),
  ms: z.int().nullable(),
  /** While it waits: what is to be allowed. */
  pending: pendingRequestSchema.exactOptional(),
})

/** How a deep answer was looked for. */
export const deepAnswerSchema = z.object({
  /** `nothing_more`: it is the ordinary answer, because looking deeper added nothing to it. */
  outcome: z.enum(['report', 'nothing_more']),
  bound: z.enum(deepBounds).nullable(),
  steps: z.array(answerStepSchema),
})

/** A sum that a claim states and no passage does: its operands stand in the passages that the claim cites. */
export const calculationSchema = z.object({ expression: z.string(), result: z.string() })

export type AnswerStep = z.infer<typeof answerStepSchema>
export type StepKind = (typeof stepKinds)[number]
export type StepReason = (typeof stepReasons)[number]
export type DeepBound = (typeof deepBounds)[number]
export type DeepAnswer = z.infer<typeof deepAnswerSchema>
export type Calculation = z.infer<typeof calculationSchema>
/** As it is stored: with every document that a step was told of, because what a step asked for may hold their words. */
export type StoredDeepAnswer = DeepAnswer & { readonly documents: readonly { readonly documentId: string }[] }
