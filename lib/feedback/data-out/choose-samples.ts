import { listTrainingAnswers, type JudgedAnswer } from '@/db/queries/exports/list-training-answers'
import { requireRole } from '@/lib/auth/require-role'
import type { TrainingOrigin, TrainingSplit } from '@/lib/domain/data-export'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import type { Runtime } from '@/lib/runtime/runtime'
import { splitByDocuments } from './split-by-documents'

/** `isPreference`: there is an answer that was worse. */
export type ChosenAnswer = {
  readonly answer: JudgedAnswer
  readonly origin: TrainingOrigin
  readonly split: TrainingSplit
  readonly isPreference: boolean
}

/**
 * Which answers of the period can be learned from, each question once, as they are: enough to count them. Left out: what nobody judged, an answer
 * with a sentence that no source carries, and whatever words of a deleted document were taken out of. @throws forbidden
 */
export async function chooseSamples(
  runtime: Runtime,
  scope: Scope,
  period: { readonly from: Date; readonly to: Date },
): Promise<ChosenAnswer[]> {
  requireRole(scope, 'admin')
  const judged = await listTrainingAnswers(runtime.db, scope, period)
  const usable = onceEach(judged.filter(isUsable))
  const splits = splitByDocuments(
    usable.map(({ id, citations }) => ({ id, documents: [...new Set(citations.map((one) => one.documentId))] })),
  )
  return usable.map((answer, at) => ({
    answer,
    origin: originOf(answer),
    split: splits[at] ?? 'train',
    isPreference: answer.reviewedAnswer !== null && answer.rating === 'down',
  }))
}

function isUsable({ text, claims, citations, reviewedAnswer }: JudgedAnswer): boolean {
  if ([text, ...citations.map((one) => one.quote)].some((words) => words.includes(removedNote))) return false
  if (citations.length === 0) return false
  return reviewedAnswer !== null || claims.every((claim) => claim.verdict !== 'unsupported')
}

const originOf = ({ isVerified, reviewedAnswer }: JudgedAnswer): TrainingOrigin =>
  isVerified ? 'verified' : reviewedAnswer === null ? 'rated' : 'reviewed'

const rank = { reviewed: 0, verified: 1, rated: 2 } satisfies Record<TrainingOrigin, number>

/** Of several answers to one question that which the most stands behind, and of those the newest. */
function onceEach(judged: readonly JudgedAnswer[]): JudgedAnswer[] {
  const best = new Map<string, JudgedAnswer>()
  const inOrder = judged.toSorted(
    (a, b) => rank[originOf(a)] - rank[originOf(b)] || b.judgedAt.getTime() - a.judgedAt.getTime(),
  )
  for (const answer of inOrder) {
    const key = toWordingKey(answer.question)
    if (!best.has(key)) best.set(key, answer)
  }
  return [...best.values()]
}
