import { createHash } from 'node:crypto'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'

export type ContentOfRun = {
  readonly variant: EvalVariant
  /** The workspace's, as the variant leaves them. */
  readonly settings: Pick<WorkspaceSettings, 'simpleModel' | 'retrieval' | 'strictMode' | 'answerForms'>
  readonly model: string
  readonly promptVersion: number
  /** Of the prompt's text: a draft keeps its number while it is changed. */
  readonly promptDigest: string
  readonly collectionIds: readonly string[]
  readonly documentState: string
  /** The id of the embedder that is searched with; null: none is there. */
  readonly embedder: string | null
  readonly codeVersion: string
}

/**
 * A digest of everything that an answer depends on: question and history, rights, documents, variant, and the code itself. What a case
 * expects is not part of it: an answer is scored anew against today's expectations.
 */
export function contentKey(golden: GoldenCase, groupIds: readonly string[], run: ContentOfRun): string {
  const { variant, settings, model, promptVersion, promptDigest, collectionIds, documentState, embedder, codeVersion } =
    run
  const { mode, k, rerank, reranker, vectorWeight, refuseBelow } = { ...settings.retrieval, ...variant.retrieval }
  const routing = variant.routing === undefined ? (settings.simpleModel ?? null) : variant.routing
  const strict = variant.strict ?? settings.strictMode ?? false
  const forms = variant.forms ?? settings.answerForms ?? true
  const parts = [
    golden.question,
    golden.history,
    [...groupIds].sort(),
    [model, promptVersion, promptDigest, mode ?? null, k ?? null, rerank ?? null],
    [...collectionIds].sort(),
    documentState,
    embedder,
    codeVersion,
    // Added only where they differ from the product's own, so that answers from before are still known.
    ...(strict ? ['strict'] : []),
    ...(forms ? [] : ['prose']),
    ...(reranker === undefined ? [] : ['reranker', reranker]),
    ...(vectorWeight === undefined ? [] : ['vectors', vectorWeight]),
    ...(refuseBelow === undefined ? [] : ['refuse', refuseBelow]),
    ...(routing === null ? [] : ['routing', routing]),
    ...(variant.deep ? ['deep'] : []),
    ...(variant.index?.rebuild === undefined ? [] : ['rebuild', variant.index.rebuild]),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
