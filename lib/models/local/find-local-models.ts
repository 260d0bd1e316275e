import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import type { Env } from '@/lib/config/env'
import { preparedFile, wantedFiles } from './model-paths'

const preparedSchema = z.object({ ready: z.boolean(), reason: z.string().nullable() })

function readReason(env: Env): string | null {
  try {
    return preparedSchema.parse(JSON.parse(readFileSync(preparedFile(env), 'utf8'))).reason
  } catch {
    return null
  }
}

/**
 * Null when all files of the local models are in the models folder with their right sizes (their checksums were verified by
 * the preparation); otherwise the sentence that says why they are not.
 */
export function findLocalModelsProblem(env: Env): string | null {
  const missing = wantedFiles(env.FOOTNOTE_MODELS_DIR).some(
    ({ path, file }) => statSync(path, { throwIfNoEntry: false })?.size !== file.bytes,
  )
  if (!missing) return null
  return readReason(env) ?? 'The local models are not in the models folder.'
}
