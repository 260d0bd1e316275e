import type { Env } from '@/lib/config/env'
import type { Meter } from '@/lib/models/metering/meter'
import type { Embedder, Reranker } from '@/lib/models/ports'
import { createLocalEmbedder } from './create-local-embedder'
import { createLocalReranker } from './create-local-reranker'
import { findLocalModelsProblem } from './find-local-models'

const recheckMs = 15_000

export type LocalModels = {
  embedder(): Embedder | null
  reranker(): Reranker | null
  /** Why they are null. */
  notice(): string | null
}

/**
 * The local embedder and reranker, or null while their files are not there. Files that arrive later are noticed within 15 s,
 * without a restart.
 */
export function createLocalModels(env: Env, meter: Meter): LocalModels {
  const embedder = createLocalEmbedder(env, meter)
  const reranker = createLocalReranker(env, meter)
  let problem = findLocalModelsProblem(env)
  let checkedAt = performance.now()

  const currentProblem = (): string | null => {
    if (problem !== null && performance.now() - checkedAt > recheckMs) {
      checkedAt = performance.now()
      problem = findLocalModelsProblem(env)
    }
    return problem
  }
  return {
    embedder: () => (currentProblem() === null ? embedder : null),
    reranker: () => (currentProblem() === null ? reranker : null),
    notice: currentProblem,
  }
}
