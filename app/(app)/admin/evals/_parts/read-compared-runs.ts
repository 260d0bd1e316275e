import { z } from 'zod'
import type { EvalRunId } from '@/lib/domain/ids'

const paramsSchema = z.object({ a: z.string().max(64), b: z.string().max(64) })

export type CompareParams = Promise<Record<string, string | string[] | undefined>>

/** The two runs that an address names: `a` before, `b` after; null when it does not. */
export async function readComparedRuns(params: CompareParams): Promise<{ before: EvalRunId; after: EvalRunId } | null> {
  const parsed = paramsSchema.safeParse(await params)
  return parsed.success ? { before: parsed.data.a as EvalRunId, after: parsed.data.b as EvalRunId } : null
}
