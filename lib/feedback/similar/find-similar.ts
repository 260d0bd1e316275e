import { listComplaints } from '@/db/queries/feedback/list-complaints'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { SimilarComplaints } from '@/lib/domain/similar-complaint'
import type { Runtime } from '@/lib/runtime/runtime'
import { chooseThreshold, unrelatedQuestions } from '../topics/choose-threshold'
import { compareVectors } from '../topics/compare-vectors'
import { compareWords } from '../topics/compare-words'
import { embedQuestions } from '../topics/embed-questions'
import { wordThreshold } from '../topics/find-topics'
import { foldQuestions } from '../topics/fold-questions'
import type { SimilarityMatrix } from '../topics/similarity-matrix'
import { pairSimilar } from './pair-similar'

/** The inbox shows as many. A second of the local embedder, once a visit; nothing of it is kept (decision 57). */
const mostCompared = 200
const mostShown = 8
const deadlineMs = 30_000

/**
 * Which feedback is on near questions: for all of the inbox at once, so that going through it asks for nothing more. By meaning, with the threshold
 * of topics, or by words where the workspace has no embedder. @throws forbidden, and what the embedder throws
 */
export async function findSimilar(runtime: Runtime, scope: Scope): Promise<SimilarComplaints> {
  requireRole(scope, 'reviewer')
  const complaints = await listComplaints(runtime.db, scope, { limit: mostCompared })
  if (complaints.length < 2) return { method: 'words', near: {} }
  const { texts, indexOf } = foldQuestions(complaints.map(({ text }) => text))
  const { matrix, threshold, method } = await compare(runtime, scope, texts)
  const near: Record<string, SimilarComplaints['near'][string]> = {}
  const spread = spreadMatrix(matrix, indexOf)
  for (const [i, found] of pairSimilar(spread, { threshold, most: mostShown }).entries()) {
    const id = complaints[i]?.id
    if (id === undefined || found.length === 0) continue
    near[id] = found.flatMap((j) => {
      const one = complaints[j]
      if (!one) return []
      const { text: _, createdAt, ...shown } = one
      return [{ ...shown, createdAt: createdAt.toISOString() }]
    })
  }
  return { method, near }
}

/** Of the same question twice, both are there. */
function spreadMatrix({ size, values }: SimilarityMatrix, indexOf: readonly number[]): SimilarityMatrix {
  const all = indexOf.length
  const spread = new Float32Array(all * all)
  for (const [i, a] of indexOf.entries())
    for (const [j, b] of indexOf.entries()) spread[i * all + j] = values[a * size + b] ?? 0
  return { size: all, values: spread }
}

async function compare(
  runtime: Runtime,
  scope: Scope,
  texts: readonly string[],
): Promise<{ matrix: SimilarityMatrix; threshold: number; method: string }> {
  const embedder = await runtime.models.embedder(scope)
  if (!embedder) return { matrix: compareWords(texts), threshold: wordThreshold, method: 'words' }
  const call = { signal: AbortSignal.timeout(deadlineMs), onProgress: async () => undefined }
  const unrelated = await embedQuestions(scope, embedder, { ...call, texts: unrelatedQuestions })
  const vectors = await embedQuestions(scope, embedder, { ...call, texts })
  return { matrix: compareVectors(vectors), threshold: chooseThreshold(unrelated), method: embedder.id }
}
