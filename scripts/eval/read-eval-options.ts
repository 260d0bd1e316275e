import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readEnv } from '@/lib/config/env'
import { evalBudgetSchema, evalVariantSchema } from '@/lib/domain/eval-run'
import { findEvalFigure } from '@/lib/domain/eval-figures'
import type { Gate } from '@/lib/evals/check-gate'

export const usage = `npm run eval -- --suite golden [--model local:extractive] [--prompt-version 1] [--mode hybrid] [--k 8] [--vector-weight 0.5] [--refuse-below -0.2] [--embedder openai:…] [--rebuild rbd_…] [--deep] [--fresh] [--judge] [--seed 1] [--budget 0.50]
  [--gate evals/gates.yaml] [--min facts=0.8] [--max leak=0] [--no-gate] [--junit file] [--json file] [--url http://…] [--key fn_…]`

const limitSchema = z.string().transform((text, context) => {
  const [, name = '', value = ''] = /^([\w@-]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (findEvalFigure(name)) return [name, Number(value)] as const
  context.addIssue(`“${text}” is no limit; write for example facts=0.8`)
  return z.NEVER
})

/** Dollars, as micro-dollars. */
const dollarsSchema = z.coerce
  .number()
  .transform((dollars) => Math.round(dollars * 1_000_000))
  .pipe(evalBudgetSchema)

const optionsSchema = z.object({
  suite: z.string().min(1),
  url: z.url(),
  key: z.string().optional(),
  seed: z.coerce.number().int().optional(),
  budget: dollarsSchema.optional(),
  fresh: z.boolean(),
  judge: z.boolean(),
  'no-gate': z.boolean(),
  gate: z.string().optional(),
  min: z.array(limitSchema).default([]),
  max: z.array(limitSchema).default([]),
  junit: z.string().optional(),
  json: z.string().optional(),
})

/** The command line, parsed. @throws ZodError, and TypeError for an option that does not exist */
export function readEvalOptions(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const many = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    args,
    options: {
      suite: { ...text, default: 'golden' },
      url: { ...text, default: `http://127.0.0.1:${readEnv().PORT}` },
      model: text,
      'prompt-version': text,
      mode: text,
      k: text,
      'vector-weight': text,
      'refuse-below': text,
      embedder: text,
      rebuild: text,
      seed: text,
      budget: text,
      key: text,
      gate: text,
      junit: text,
      json: text,
      deep: flag,
      fresh: flag,
      judge: flag,
      'no-gate': flag,
      min: many,
      max: many,
    },
  })
  const { model, 'prompt-version': promptVersion, mode, k, deep } = values
  const { 'vector-weight': vectorWeight, 'refuse-below': refuseBelow } = values
  const retrieval = {
    ...(mode && { mode }),
    ...(k && { k: Number(k) }),
    ...(vectorWeight && { vectorWeight: Number(vectorWeight) }),
    ...(refuseBelow && { refuseBelow: Number(refuseBelow) }),
  }
  const { embedder, rebuild } = values
  const index = { ...(embedder && { embedder }), ...(rebuild && { rebuild }) }
  const variant = evalVariantSchema.parse({
    ...(model && { model }),
    ...(promptVersion && { promptVersion: Number(promptVersion) }),
    ...(Object.keys(retrieval).length > 0 && { retrieval }),
    ...(Object.keys(index).length > 0 && { index }),
    ...(deep && { deep }),
  })
  const { budget: budgetMicroUsd, ...options } = optionsSchema.parse(values)
  return {
    ...options,
    url: options.url.replace(/\/$/, ''),
    variant,
    limits: toGate(options.min, options.max),
    budgetMicroUsd,
  }
}

type Limit = readonly [string, number]

function toGate(min: readonly Limit[], max: readonly Limit[]): Gate {
  const gate: Record<string, { min?: number; max?: number }> = {}
  for (const [name, value] of min) gate[name] = { ...gate[name], min: value }
  for (const [name, value] of max) gate[name] = { ...gate[name], max: value }
  return gate
}
