import { readSections } from '@/db/queries/disputes/read-sections'
import type { NewProposal } from '@/db/queries/proposals/insert-proposals'
import type { DocumentToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import { splitSections } from '@/lib/answer/disputes/split-sections'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { spanOf, type Candidate, type Dropping } from './candidate'
import { checkWithRetrieval } from './check-with-retrieval'
import type { KnownQuestions } from './known-questions'
import { writeCandidates } from './model/write-candidates'
import { makeNearMiss } from './near-miss/make-near-miss'
import { readCandidates } from './read-candidates'
import { toSpanKey } from './span-key'

/** Each look costs a search: so many for a proposal that is wanted. */
const looksPerProposal = 4
const mostFillIns = 1

type Input = {
  readonly document: DocumentToAsk
  readonly count: number
  /** Null: rules write. */
  readonly model: string | null
  readonly known: KnownQuestions
  readonly requestId: string
  readonly signal: AbortSignal
  readonly drop: Dropping
}

/** Up to `count` proposals of one document, a near miss among them where there is room for more than one. */
export async function proposeFromDocument(runtime: Runtime, scope: Scope, input: Input): Promise<NewProposal[]> {
  const { document, count, model, known, drop, signal } = input
  const read = await readSections(runtime.db, scope, { revisionId: document.revisionId })
  if (!read) return []
  const starts = read.starts.length > 0 ? read.starts : [{ charStart: 0, headingPath: [] }]
  const sections = splitSections(read.text, starts)
  const candidates =
    model === null
      ? readCandidates(document.title, sections, drop)
      : await writeCandidates(runtime, scope, { ...input, model, title: document.title, sections })

  const kept: NewProposal[] = []
  const take = async (candidate: Candidate): Promise<boolean> => {
    const [span, isNearMiss] = [spanOf(candidate), candidate.kind === 'near-miss']
    const spanKey = toSpanKey(document.id, span, isNearMiss)
    const { question } = candidate
    const reason = known.find({ question, spanKey, externalId: document.externalId, span: isNearMiss ? null : span })
    if (reason) return (drop(reason), false)
    const { foundAt, isAmbiguous } = await checkWithRetrieval(runtime, scope, candidate, input)
    if (isAmbiguous) return (drop('ambiguous'), false)
    known.add(question, spanKey)
    kept.push({ ...candidate, spanKey, foundAt, model: isNearMiss ? null : model })
    return true
  }

  const forAnswers = count > 1 ? count - 1 : count
  const answered: Candidate[] = []
  let fillIns = 0
  for (const candidate of candidates.slice(0, count * looksPerProposal)) {
    signal.throwIfAborted()
    if (kept.length >= forAnswers) break
    if (candidate.kind === 'fill-in' && fillIns++ >= mostFillIns) continue
    if (await take(candidate)) answered.push(candidate)
  }
  for (const candidate of answered.filter(({ kind }) => kind !== 'fill-in' && kind !== 'heading')) {
    if (kept.length >= count || count === 1) break
    const nearMiss = await makeNearMiss(runtime, scope, candidate, input)
    if (nearMiss && (await take(nearMiss))) break
  }
  return kept
}
