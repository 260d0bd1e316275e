import type { DocumentId } from '@/lib/domain/ids'
import { chosenWords, type StoredFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import type { AnswerInput } from '../stream-parts'
import { cutWords } from './cut-words'
import { loadNames } from './load-names'
import { readAttached } from './read-attached'
import { readQuestionFilters } from './read-question-filters'
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
  const names = await loadNames(runtime, scope, { question: record.question, collectionIds: input.collectionIds })
  const read = readQuestionFilters(record.question, names, utcDay(runtime.now())).map(({ filter, isAdverbial }) => ({
    filter: { ...filter, applied: isWanted(filter.words) },
    isAdverbial,
  }))
  const away = attached ? [{ ...attached.filter, applied: false }] : []
  record.filters = [...(chosen ? [chosen] : []), ...away, ...read.map(({ filter }) => filter)]
  const cut = read.filter(({ filter, isAdverbial }) => isAdverbial && filter.applied)
  const question = cutWords(
    standalone,
    cut.map(({ filter }) => filter.words),
  )
  return { input: { ...input, ...toLimits(record.filters) }, question }
}

function chosenDocuments(documentIds: readonly DocumentId[], applied: boolean): StoredFilter | null {
  if (documentIds.length === 0) return null
  return { kind: 'document', documentIds: [...documentIds], words: chosenWords, start: 0, end: 0, applied }
}
