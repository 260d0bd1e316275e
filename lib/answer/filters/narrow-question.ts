import type { DocumentId } from '@/lib/domain/ids'
import { chosenWords, type StoredFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import type { AnswerInput } from '../stream-parts'
import { cutWords } from './cut-words'
import { readAttached } from './read-attached'
import { readFilters } from './read-filters'
import { toLimits } from './to-limits'

export type NarrowedQuestion = { readonly input: AnswerInput; readonly question: string }

/**
 * Takes the documents that the reader chose, or else reads filters out of the reader's own words, puts them into the record, and gives the input that keeps to them with the question that is left. What
 * an earlier question of the conversation said is not asked again here: the reader's words count, and not those of the rewritten question.
 */
export async function narrowQuestion(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  record: AnswerRecord,
): Promise<NarrowedQuestion> {
  const standalone = record.standaloneQuestion ?? record.question
  const isWanted = (words: string): boolean => input.withoutFilters?.includes(words) !== true
  const chosen = chosenDocuments(input.documentIds, isWanted(chosenWords))
  // What was chosen by hand is not narrowed further by what the words may mean.
  if (chosen?.applied) {
    record.filters = [chosen]
    return { input: { ...input, ...toLimits(record.filters) }, question: standalone }
  }
  const attached = input.hasAttachments ? await readAttached(runtime, scope, record.question) : null
  if (attached && isWanted(attached.filter.words)) {
    record.filters = [attached.filter]
    const question = attached.isAdverbial ? cutWords(standalone, [attached.filter.words]) : standalone
    return { input: { ...input, ...toLimits(record.filters) }, question }
  }
  const { filters, question } = await readFilters(runtime, scope, {
    question: record.question,
    standalone,
    collectionIds: input.collectionIds,
    without: input.withoutFilters ?? [],
  })
  const away = attached ? [{ ...attached.filter, applied: false }] : []
  record.filters = [...(chosen ? [chosen] : []), ...away, ...filters]
  return { input: { ...input, ...toLimits(record.filters) }, question }
}

function chosenDocuments(documentIds: readonly DocumentId[], applied: boolean): StoredFilter | null {
  if (documentIds.length === 0) return null
  return { kind: 'document', documentIds: [...documentIds], words: chosenWords, start: 0, end: 0, applied }
}
