import type { FormKind } from '@/lib/domain/answer-form'
import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { Citation, Claim, RefusalReason } from '@/lib/domain/answer'
import type { StoredDeepAnswer } from '@/lib/domain/deep-answer'
import type { UserId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { SmallTalk } from '@/lib/domain/small-talk'
import type { StoredFilter } from '@/lib/domain/question-filter'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import type { FootnoteWriter } from './create-footnote-writer'
import type { DraftPart } from './generate-draft'

/** What is known of one answer while the river runs; whatever ends it, this is what is stored. Times are milliseconds. */
export type AnswerRecord = {
  readonly startedAt: number
  promptVersion: number
  /** The form that the answer is being written in; null for prose. What became of it is in `end`. */
  form: FormKind | null
  question: string
  standaloneQuestion: string | null
  /** Nothing was asked; null for a question. */
  smallTalk: SmallTalk | null
  /** What the words of the question said about where to look, also what the reader took away. */
  filters: readonly StoredFilter[]
  /** What its words were read as by the glossary, also what the reader took away. */
  expansions: readonly QuestionExpansion[]
  passages: readonly Passage[]
  /** How it was looked for; null for an ordinary answer. */
  deep: StoredDeepAnswer | null
  /** How the prompts were put together, for a replay; null until there are any. */
  recipe: AnswerRecipe | null
  citations: readonly Citation[]
  /** The writer's claims with what contradicts them; null until the text is whole. */
  claims: readonly Claim[] | null
  /** Who wrote the text, as far as it goes; for a verified answer a text that is there already. */
  writer: Pick<FootnoteWriter, 'text' | 'claims' | 'withheld' | 'flush'> | null
  /** The verified answer that was served; null when the text was written for this question. */
  verified: ServedPin | null
  end: Extract<DraftPart, { type: 'end' }> | null
  retrieveMs: number
  firstTokenMs: number | null
}

/** A verified answer with the reviewer who stood behind it, by id and by name. */
export type ServedPin = { readonly id: string; readonly userId: UserId; readonly by: string; readonly at: string }

export type AnswerEnd =
  | { readonly status: 'answered' }
  | { readonly status: 'refused'; readonly reason: RefusalReason }
  | { readonly status: 'failed'; readonly error: FootnoteError }

export function newRecord(question: string): AnswerRecord {
  return {
    startedAt: performance.now(),
    promptVersion: 0,
    form: null,
    question,
    standaloneQuestion: null,
    smallTalk: null,
    filters: [],
    expansions: [],
    passages: [],
    deep: null,
    recipe: null,
    citations: [],
    claims: null,
    writer: null,
    verified: null,
    end: null,
    retrieveMs: 0,
    firstTokenMs: null,
  }
}
