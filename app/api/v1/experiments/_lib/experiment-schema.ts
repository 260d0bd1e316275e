import { z } from 'zod'
import { canaryGuards } from '@/lib/domain/canary-guards'
import { retrievalVariantSchema } from '@/lib/domain/eval-run'
import {
  experimentChangeSchema,
  experimentPlanSchema,
  experimentStatuses,
  experimentThings,
  type ExperimentEventKind,
} from '@/lib/domain/experiment'
import { reportFigures } from '@/lib/domain/experiment-report'

const moment = z.iso.datetime().nullable()
const guardNames = canaryGuards.map(({ name }) => name)

export const experimentSchema = z.object({
  id: z.string(),
  name: z.string(),
  rationale: z.string(),
  what: z.enum(experimentThings),
  change: experimentChangeSchema,
  audience: z.object({ groupIds: z.array(z.string()), userIds: z.array(z.string()) }).describe('Both empty: everyone.'),
  plan: experimentPlanSchema,
  status: z
    .enum(experimentStatuses)
    .describe(
      'draft, running, then stopped (may still be taken or kept), rolled_back (a guard broke, or a taken change was taken back), taken, or kept.',
    ),
  percent: z.int().describe('The share of those who take part that has the change now.'),
  control: z
    .object({ value: z.union([z.string(), z.boolean(), retrievalVariantSchema, z.null()]), label: z.string() })
    .nullable()
    .describe('What was active when it started; null before.'),
  candidateRunId: z.string().nullable().describe('The eval run with the change: `/api/v1/evals/runs/{id}`.'),
  baselineRunId: z.string().nullable().describe('The eval run with what is active.'),
  createdAt: z.iso.datetime(),
  startedAt: moment,
  endedAt: moment,
  endReason: z.string().nullable(),
})

const sideSchema = z.object({ answers: z.int(), readers: z.int() })
const armFigure = z.object({ value: z.number(), answers: z.int(), readers: z.int() }).nullable()

const figureSchema = z.object({
  name: z.enum(reportFigures.map(({ name }) => name)),
  label: z.string(),
  unit: z.enum(['share', 'ms', 'micro-usd']),
  control: armFigure,
  treatment: armFigure,
  difference: z
    .object({ value: z.number(), ci: z.tuple([z.number(), z.number()]) })
    .nullable()
    .describe('Treatment minus control, with its 95 % interval by drawing readers. Less is better.'),
  verdict: z.enum(['better', 'worse', 'unclear']).nullable(),
  moreAnswers: z.number().nullable().describe('Answers to add before a difference of `sought` would be seen.'),
  sought: z.number(),
})

const guardSide = z.object({ n: z.int(), mean: z.number() })
const guardSchema = z.object({
  name: z.enum(guardNames),
  control: guardSide,
  treatment: guardSide,
  evidence: z.number().describe('1 is none; at `breaksAt` the experiment ends by itself.'),
  breaksAt: z.number(),
})

const eventKinds = [
  'created',
  'changed',
  'eval-started',
  'started',
  'held',
  'widened',
  'stopped',
  'rolled-back',
  'taken',
  'kept',
  'put-back',
] as const satisfies readonly ExperimentEventKind[]

export const experimentReportSchema = experimentSchema.extend({
  gate: z
    .object({ state: z.enum(['none', 'open', 'broken', 'blocked', 'passed']), reasons: z.array(z.string()) })
    .describe('Whether the two eval runs let the change reach readers: none was run, one goes on, or what they say.'),
  sides: z.object({ control: sideSchema, treatment: sideSchema }),
  figures: z.array(figureSchema),
  outcome: z.array(z.string()).describe('What the figures show, in sentences; empty while they show nothing.'),
  guards: z.array(guardSchema),
  events: z.array(
    z.object({
      kind: z.enum(eventKinds),
      percent: z.int().nullable(),
      by: z.string().nullable().describe('Null: the product by its rules, or somebody who left.'),
      note: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  isFull: z.boolean().describe('More answers than are read: what comes now changes nothing in the figures.'),
})
