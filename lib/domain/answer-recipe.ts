import type { FormKind } from './answer-form'
import type { Calculation } from './deep-answer'
import type { RetrievalVariant } from './eval-run'
import type { CollectionId } from './ids'
import type { RerankedBy, SourceLimits } from './retrieval'

/** A passage as it stood in a prompt: which of the answer's sources, and what the source does not say. */
export type RecipePassage = {
  /** Index into the answer's sources. */
  readonly source: number
  readonly tokenCount: number
  /** ISO date of the document at that time. */
  readonly date: string | null
  readonly score: number
  /** Logit of the cross-encoder, where retrieval asked it. */
  readonly logit: number | null
}

/** One question with the passages of its prompt, best first. */
export type RecipePart = {
  readonly question: string
  /** The form that it was asked for in, where it had one. */
  readonly form?: FormKind
  /** What stood above it, as a section of a deep answer. */
  readonly heading?: string
  /** A whole report was asked for. */
  readonly isReport?: true
  /** It was looked for besides what was asked. */
  readonly isExtra?: true
  /** It was the whole question: what is meant could be asked back. */
  readonly asksBack?: true
  /** Sums with the places of their operands in the passages, which count from 0. */
  readonly calculations?: readonly (Calculation & {
    readonly operands: readonly { readonly passage: number; readonly start: number; readonly end: number }[]
  })[]
  /** Who put its passages in their order; absent where nothing was reranked, and in answers from before this was kept. */
  readonly rerankedBy?: RerankedBy
  readonly passages: readonly RecipePassage[]
}

/** What an answer was made by, besides the words of its sources: those stay with the sources, and go when a document is deleted. */
export type AnswerRecipe = {
  /** Those that were searched: of the chosen ones the one that the question named, where it did. */
  readonly collectionIds: readonly CollectionId[]
  /** What the words of the question limited the search to, where they did. */
  readonly filters?: SourceLimits
  /** Null: the product's own settings. */
  readonly retrieval: RetrievalVariant | null
  readonly parts: readonly RecipePart[]
  /** Whether what an earlier part had said was left out of later ones. */
  readonly marksRepeats: boolean
  /** Whether sentences without a source were withheld. */
  readonly strict: boolean
}
