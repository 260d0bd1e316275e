import { listTrainingAnswers, type JudgedAnswer } from '@/db/queries/exports/list-training-answers'
import { listPeople } from '@/db/queries/people/list-people'
import { requireRole } from '@/lib/auth/require-role'
import type { TrainingOrigin } from '@/lib/domain/data-export'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import { maskPii } from '@/lib/guardrails/pii/mask-pii'
import type { Runtime } from '@/lib/runtime/runtime'
import { splitByDocuments } from './split-by-documents'
import type { TrainingSample } from './training-sample'

const consents = {
  rated: 'The reader rated the answer, which hands question and answer to the reviewers of the workspace.',
  reviewed: 'The reader rated the answer; a reviewer of the workspace wrote how it should have been.',
  verified: 'A reviewer of the workspace verified the answer for everyone.',
} satisfies Record<TrainingOrigin, string>

/**
 * Question, cited passages and answer of everything that somebody stands behind, personal data masked, each question once. Left out: what nobody
 * judged, an answer with a sentence that no source carries, and whatever words of a deleted document were taken out of.
 * @throws forbidden
 */
export async function buildSamples(
  runtime: Runtime,
  scope: Scope,
  period: { readonly from: Date; readonly to: Date },
): Promise<TrainingSample[]> {
  requireRole(scope, 'admin')
  const judged = await listTrainingAnswers(runtime.db, scope, period)
  const people = await listPeople(runtime.db, scope)
  const names = people.map(({ name }) => name)
  const usable = onceEach(judged.filter(isUsable))
  const splits = splitByDocuments(
    usable.map(({ id, citations }) => ({ id, documents: [...new Set(citations.map((one) => one.documentId))] })),
  )
  return usable.map((answer, at) => toSample(answer, names, splits[at] ?? 'train'))
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

function toSample(answer: JudgedAnswer, names: readonly string[], split: TrainingSample['split']): TrainingSample {
  const { id, question, text, citations, reviewedAnswer, rating, model, promptVersion, judgedAt } = answer
  let masked = 0
  const clean = (words: string): string => {
    const found = maskPii(words, names)
    masked += found.count
    return found.text
  }
  const passages = citations.map(({ marker, title, quote }) => `[${marker}] ${title}\n${quote}`)
  const prompt = clean(`Passages:\n\n${passages.join('\n\n')}\n\nQuestion: ${question}`)
  const completion = clean(reviewedAnswer ?? text)
  const rejected = reviewedAnswer !== null && rating === 'down' ? clean(text) : null
  const origin = originOf(answer)
  const revisions = [...new Set(citations.map((one) => one.revisionId))]
  const provenance = { origin, id, judgedAt: judgedAt.toISOString(), model, promptVersion, revisions, masked }
  return { split, prompt, completion, rejected, provenance: { ...provenance, consent: consents[origin] } }
}
