import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { findEvalFigure } from '@/lib/domain/eval-figures'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Gate } from './check-gate'

export const gatesFile = 'gates.yaml'

const limitSchema = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine((limit) => limit.min !== undefined || limit.max !== undefined, { error: 'needs min or max' })
const gateSchema = z.record(
  z.string().refine((name) => findEvalFigure(name) !== undefined, { error: 'is no figure of a run' }),
  limitSchema,
)
const fileSchema = z.record(z.string(), gateSchema)

/**
 * The gate of a suite from a YAML file (`golden: { facts: { min: 0.8 } }`); null when the file has none for it.
 * @param file default evals/gates.yaml @throws eval_gates_invalid with file and field
 */
export async function readGates(suite: string, file = path.join('evals', gatesFile)): Promise<Gate | null> {
  const parsed = fileSchema.safeParse(await readYaml(file))
  if (parsed.success) return parsed.data[suite] ?? null
  throw new FootnoteError('eval_gates_invalid', { detail: `${file}: ${z.prettifyError(parsed.error)}` })
}

async function readYaml(file: string): Promise<unknown> {
  try {
    return parseYaml(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    const isOurs = error instanceof YAMLParseError || (error instanceof Error && 'code' in error)
    if (!isOurs) throw error
    throw new FootnoteError('eval_gates_invalid', { detail: `${file}: ${error.message}`, cause: error })
  }
}
