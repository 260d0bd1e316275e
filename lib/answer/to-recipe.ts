import type { AnswerRecipe, RecipePart } from '@/lib/domain/answer-recipe'
import type { Passage } from '@/lib/domain/passage'
import type { RerankedBy } from '@/lib/domain/retrieval'
import type { GatheredPart } from './parts/gather-parts'
import type { AnswerInput } from './stream-parts'

const keyOf = ({ revisionId, charStart, charEnd }: Passage): string => `${revisionId} ${charStart} ${charEnd}`

/** How the prompts of an answer were put together from its sources. Holds no words of documents besides the parts' own questions. */
export function toRecipe(
  {
    collectionIds,
    filters,
    retrieval,
    strict,
  }: Pick<AnswerInput, 'collectionIds' | 'filters' | 'retrieval' | 'strict'>,
  parts: readonly Pick<GatheredPart, 'question' | 'prompt' | 'draft' | keyof Kept>[],
  sources: readonly Passage[],
): AnswerRecipe {
  const places = new Map(sources.map((source, index) => [keyOf(source), index]))
  return {
    collectionIds,
    ...(filters && { filters }),
    retrieval: Object.keys(retrieval).length > 0 ? retrieval : null,
    parts: parts.map(({ question, prompt, ...part }) => ({
      question,
      ...keptOf(part),
      passages: prompt.passages.map((passage) => ({
        source: places.get(keyOf(passage)) ?? -1,
        tokenCount: passage.tokenCount,
        date: passage.date,
        score: passage.score,
        logit: passage.scores.reranked,
      })),
    })),
    // Drafts are written before they are read exactly where repeats are looked for.
    marksRepeats: parts.length > 1 && parts.every(({ draft }) => Array.isArray(draft)),
    strict,
  }
}

type Kept = Pick<RecipePart, 'form' | 'heading' | 'isReport' | 'isExtra' | 'asksBack' | 'calculations' | 'rerankedBy'>

/** What a part is besides its question and passages: the same in a recipe and in a part that is made from it. */
export const keptOf = ({ form, heading, isReport, isExtra, asksBack, calculations, rerankedBy }: Kept): Kept => ({
  ...(form && { form }),
  ...(heading !== undefined && { heading }),
  ...(isReport && { isReport }),
  ...(isExtra && { isExtra }),
  ...(asksBack && { asksBack }),
  ...(calculations && { calculations }),
  ...(rerankedBy && { rerankedBy }),
})

/** Who ordered the passages of an answer, for whoever looks at it: a part in which the hosted reranker failed says more than one in which it did not. */
export function rerankingOf(recipe: AnswerRecipe | null): { rerankedBy?: RerankedBy } {
  const kept = recipe?.parts.flatMap(({ rerankedBy }) => rerankedBy ?? []) ?? []
  const told = kept.find(({ insteadOf }) => insteadOf !== null) ?? kept[0]
  return told ? { rerankedBy: told } : {}
}
