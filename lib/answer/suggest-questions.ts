import { findAnsweringDocuments } from '@/db/queries/answers/find-answering-documents'
import { listHeadings } from '@/db/queries/suggestions/list-headings'
import type { Suggestion } from '@/lib/domain/conversation'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { makeQuestion } from './make-question'

const mostTried = 10
const keepMs = 5 * 60_000
const mostKept = 200

type Kept = { readonly madeAt: number; readonly suggestions: Promise<Suggestion[]> }
const kept = new Map<string, Kept>()

/**
 * Questions that this reader's own documents answer, each from another document: made from headings, and kept only when retrieval
 * finds the document again. Remembered for five minutes per rights and collections; rights and days of expiry are looked at on each call.
 */
export async function suggestQuestions(
  runtime: Runtime,
  scope: Scope,
  input: { collectionIds: readonly CollectionId[]; limit: number; requestId: string },
): Promise<Suggestion[]> {
  const key = [scope.workspaceId, scope.role, ...scope.groupIds, '|', ...input.collectionIds, input.limit].join(' ')
  const now = runtime.now().getTime()
  let entry = kept.get(key)
  if (!entry || now - entry.madeAt > keepMs) {
    entry = { madeAt: now, suggestions: makeSuggestions(runtime, scope, input) }
    kept.delete(key)
    kept.set(key, entry)
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old)
  }
  const suggestions = await entry.suggestions.catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  if (suggestions.length === 0) kept.delete(key)
  const documentIds = suggestions.map((suggestion) => suggestion.documentId)
  const answering = await findAnsweringDocuments(runtime.db, scope, { documentIds, today: utcDay(runtime.now()) })
  return suggestions.filter((suggestion) => answering.has(suggestion.documentId))
}

async function makeSuggestions(
  runtime: Runtime,
  scope: Scope,
  { collectionIds, limit, requestId }: { collectionIds: readonly CollectionId[]; limit: number; requestId: string },
): Promise<Suggestion[]> {
  const today = utcDay(runtime.now())
  const headings = await listHeadings(runtime.db, scope, {
    collectionIds,
    documentsPerCollection: 12,
    perDocument: 12,
    today,
  })
  const made: Suggestion[] = []
  for (const candidate of spread(headings.map(toSuggestion).filter((one) => one !== null)).slice(0, mostTried)) {
    if (made.length >= limit) break
    const { passages } = await retrievePassages(runtime, scope, {
      query: candidate.question,
      requestId,
      collectionIds,
      k: 2,
      rerank: false,
    })
    if (passages.some((passage) => passage.documentId === candidate.documentId)) made.push(candidate)
  }
  return made
}

function toSuggestion(row: { documentId: string; title: string; heading: string; after: string }): Suggestion | null {
  const question = makeQuestion(row.heading, row.after, row.title)
  return question ? { question, documentId: row.documentId, title: row.title } : null
}

/** One question a document, questions that are short and plain first. */
function spread(suggestions: readonly Suggestion[]): Suggestion[] {
  const plain = (one: Suggestion): number => (one.question.startsWith('What does the document') ? 1 : 0)
  const best = new Map<string, Suggestion>()
  for (const one of suggestions) {
    const known = best.get(one.documentId)
    if (!known || plain(one) < plain(known)) best.set(one.documentId, one)
  }
  return [...best.values()].sort((a, b) => plain(a) - plain(b))
}
