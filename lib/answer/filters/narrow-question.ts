import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import type { AnswerInput } from '../stream-parts'
import { cutWords } from './cut-words'
import { loadNames } from './load-names'
import { readQuestionFilters } from './read-question-filters'
import { toLimits } from './to-limits'

export type NarrowedQuestion = { readonly input: AnswerInput; readonly question: string }

/**
 * Reads the filters out of the reader's own words, puts them into the record, and gives the input that keeps to them with the question that is left. What
 * an earlier question of the conversation said is not asked again here: the reader's words count, and not those of the rewritten question.
 */
export async function narrowQuestion(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  record: AnswerRecord,
): Promise<NarrowedQuestion> {
  const standalone = record.standaloneQuestion ?? record.question
  const names = await loadNames(runtime, scope, { question: record.question, collectionIds: input.collectionIds })
  const isWanted = (words: string): boolean => input.withoutFilters?.includes(words) !== true
  const read = readQuestionFilters(record.question, names, utcDay(runtime.now())).map(({ filter, isAdverbial }) => ({
    filter: { ...filter, applied: isWanted(filter.words) },
    isAdverbial,
  }))
  record.filters = read.map(({ filter }) => filter)
  const cut = read.filter(({ filter, isAdverbial }) => isAdverbial && filter.applied)
  const question = cutWords(
    standalone,
    cut.map(({ filter }) => filter.words),
  )
  return { input: { ...input, ...toLimits(record.filters) }, question }
}
