import { listPeople } from '@/db/queries/people/list-people'
import type { TrainingOrigin, TrainingSplit } from '@/lib/domain/data-export'
import type { Scope } from '@/lib/domain/scope'
import { maskPii } from '@/lib/guardrails/pii/mask-pii'
import type { Runtime } from '@/lib/runtime/runtime'
import { chooseSamples, type ChosenAnswer } from './choose-samples'
import type { TrainingSample } from './training-sample'

const consents = {
  rated: 'The reader rated the answer, which hands question and answer to the reviewers of the workspace.',
  reviewed: 'The reader rated the answer; a reviewer of the workspace wrote how it should have been.',
  verified: 'A reviewer of the workspace verified the answer for everyone.',
} satisfies Record<TrainingOrigin, string>

/** Question, cited passages and answer of everything that somebody stands behind, personal data masked. @throws forbidden */
export async function buildSamples(
  runtime: Runtime,
  scope: Scope,
  input: { readonly from: Date; readonly to: Date; readonly split: TrainingSplit },
): Promise<TrainingSample[]> {
  const chosen = await chooseSamples(runtime, scope, input)
  const names = (await listPeople(runtime.db, scope)).map(({ name }) => name)
  return chosen.filter(({ split }) => split === input.split).map((one) => toSample(one, names))
}

function toSample({ answer, origin, split, isPreference }: ChosenAnswer, names: readonly string[]): TrainingSample {
  const { id, question, text, citations, reviewedAnswer, model, promptVersion, judgedAt } = answer
  let masked = 0
  const clean = (words: string): string => {
    const found = maskPii(words, names)
    masked += found.count
    return found.text
  }
  const passages = citations.map(({ marker, title, quote }) => `[${marker}] ${title}\n${quote}`)
  const prompt = clean(`Passages:\n\n${passages.join('\n\n')}\n\nQuestion: ${question}`)
  const completion = clean(reviewedAnswer ?? text)
  const rejected = isPreference ? clean(text) : null
  const revisions = [...new Set(citations.map((one) => one.revisionId))]
  const provenance = { origin, id, judgedAt: judgedAt.toISOString(), model, promptVersion, revisions, masked }
  return { split, prompt, completion, rejected, provenance: { ...provenance, consent: consents[origin] } }
}
