import { createHash } from 'node:crypto'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'

export type ContentOfRun = {
  readonly variant: EvalVariant
  readonly model: string
  readonly promptVersion: number
  /** Of the prompt's text: a draft keeps its number while it is changed. */
  readonly promptDigest: string
  readonly collectionIds: readonly string[]
  readonly documentState: string
  readonly codeVersion: string
}

/**
 * A digest of everything that an answer depends on: question and history, rights, documents, variant, and the code itself. What a case
 * expects is not part of it: an answer is scored anew against today's expectations.
 */
export function contentKey(golden: GoldenCase, groupIds: readonly string[], run: ContentOfRun): string {
  const { variant, model, promptVersion, promptDigest, collectionIds, documentState, codeVersion } = run
  const { mode, k, rerank } = variant.retrieval ?? {}
  const parts = [
    golden.question,
    golden.history,
    [...groupIds].sort(),
    [model, promptVersion, promptDigest, mode ?? null, k ?? null, rerank ?? null],
    [...collectionIds].sort(),
    documentState,
    codeVersion,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
