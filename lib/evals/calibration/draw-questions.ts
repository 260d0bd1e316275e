import { readSections } from '@/db/queries/disputes/read-sections'
import { listDocumentsToAsk, type DocumentToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import { splitSections } from '@/lib/answer/disputes/split-sections'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Candidate } from '../proposals/candidate'
import { checkWithRetrieval } from '../proposals/check-with-retrieval'
import { readCandidates } from '../proposals/read-candidates'
import { seededRandom } from '../statistics/seeded-random'

export type DrawnQuestion = { readonly question: string; readonly document: DocumentToAsk }

export type Drawing = {
  readonly count: number
  readonly seed: number
  readonly requestId: string
  readonly signal: AbortSignal
}

const mostDocuments = 1_000
/** From one document, so that a long one is not the whole corpus. */
const mostPerDocument = 4

/**
 * Questions that rules make from the documents which the scope may read: sentences turned round, definitions, headings. None that another document
 * answers too: hiding the first would then hide nothing. Drawn in an order that the seed decides; fewer than `count` where there are no more.
 */
export async function* drawQuestions(runtime: Runtime, scope: Scope, drawing: Drawing): AsyncGenerator<DrawnQuestion> {
  const { seed, requestId, signal } = drawing
  const choice = { kind: 'uncovered' as const }
  const today = utcDay(runtime.now())
  const documents = await listDocumentsToAsk(runtime.db, scope, { choice, today, limit: mostDocuments })
  let left = drawing.count
  for (const document of shuffle(documents, seededRandom(seed))) {
    const read = await readSections(runtime.db, scope, { revisionId: document.revisionId })
    if (!read) continue
    const starts = read.starts.length > 0 ? read.starts : [{ charStart: 0, headingPath: [] }]
    let own = 0
    for (const candidate of readCandidates(document.title, splitSections(read.text, starts), () => undefined)) {
      if (own === mostPerDocument || left === 0) break
      signal.throwIfAborted()
      if (!isAsked(candidate)) continue
      const { isAmbiguous } = await checkWithRetrieval(runtime, scope, candidate, { document, requestId, signal })
      if (isAmbiguous) continue
      own += 1
      left -= 1
      yield { question: candidate.question, document }
    }
    if (left === 0) return
  }
}

/** A gap is no question. */
const isAsked = ({ kind }: Candidate): boolean => kind === 'fact' || kind === 'definition' || kind === 'heading'

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
