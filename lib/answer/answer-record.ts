import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { Citation, RefusalReason } from '@/lib/domain/answer'
import type { Passage } from '@/lib/domain/passage'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import type { FootnoteWriter } from './create-footnote-writer'
import type { DraftPart } from './generate-draft'

/** What is known of one answer while the river runs; whatever ends it, this is what is stored. Times are milliseconds. */
export type AnswerRecord = {
  readonly startedAt: number
  promptVersion: number
  question: string
  standaloneQuestion: string | null
  passages: readonly Passage[]
  /** How the prompts were put together, for a replay; null until there are any. */
  recipe: AnswerRecipe | null
  citations: readonly Citation[]
  writer: FootnoteWriter | null
  end: Extract<DraftPart, { type: 'end' }> | null
  retrieveMs: number
  firstTokenMs: number | null
}

export type AnswerEnd =
  | { readonly status: 'answered' }
  | { readonly status: 'refused'; readonly reason: RefusalReason }
  | { readonly status: 'failed'; readonly error: FootnoteError }

export function newRecord(question: string): AnswerRecord {
  return {
    startedAt: performance.now(),
    promptVersion: 0,
    question,
    standaloneQuestion: null,
    passages: [],
    recipe: null,
    citations: [],
    writer: null,
    end: null,
    retrieveMs: 0,
    firstTokenMs: null,
  }
}
