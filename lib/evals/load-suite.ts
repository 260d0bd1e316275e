import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { parseGoldenSet, type GoldenSet } from './parse-golden-set'

export const suiteFolder = (): string => path.join(process.cwd(), 'evals')

/** The golden set of evals/<name>.yaml. @throws eval_suite_unknown, eval_suite_invalid with file, line and field */
export async function loadSuite(name: string): Promise<GoldenSet> {
  // The name comes from outside and becomes a path: only words, so that it cannot leave the folder.
  const isName = /^[a-z0-9][a-z0-9-]{0,60}$/.test(name) && name !== 'gates'
  const yaml = isName ? await readFile(path.join(suiteFolder(), `${name}.yaml`), 'utf8').catch(nullWhenMissing) : null
  if (yaml === null) throw new FootnoteError('eval_suite_unknown')
  return parseGoldenSet(yaml, `evals/${name}.yaml`)
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
