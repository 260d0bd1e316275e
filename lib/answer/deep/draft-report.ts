import { buildPrompt } from '@/lib/prompts/build-prompt'
import { expandQuestion, expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import { draftThroughCache } from '../cache/draft-through-cache'
import type { DraftPart } from '../generate-draft'
import type { GatheredPart } from '../parts/gather-parts'
import type { PreparedPart } from '../parts/prepare-part'
import type { DeepSession, Model, Spent } from './deep-session'

/** The report over everything that was found, as one part: written, checked, cited, kept and replayed as any draft is. */
export function draftReport(session: DeepSession, model: Model): GatheredPart {
  const { runtime, scope, input, question, notes, spent, limits } = session
  const passages = notes.passages()
  const asked = expandQuestion(question, expansionsIn(question, input.expansions))
  const calculations = notes.calculations()
  const part: PreparedPart = {
    question,
    prompt: buildPrompt(input.prompt, asked, passages, Infinity),
    retrieveMs: performance.now() - (session.deadline - limits.wallMs),
    isReport: true,
    ...(calculations.length > 0 && { calculations }),
  }
  const draft = passages.length === 0 ? [] : addSpent(draftThroughCache(runtime, scope, input, { model, part }), spent)
  return { ...part, adds: 'new', draft }
}

/** The answer's bill has what the looking used, too. */
async function* addSpent(draft: AsyncIterable<DraftPart>, spent: Spent): AsyncGenerator<DraftPart> {
  for await (const piece of draft)
    yield piece.type !== 'end'
      ? piece
      : {
          ...piece,
          inputTokens: piece.inputTokens + spent.inputTokens,
          outputTokens: piece.outputTokens + spent.outputTokens,
          costMicroUsd: piece.costMicroUsd + spent.costMicroUsd,
          unpriced: piece.unpriced || spent.unpriced,
        }
}
