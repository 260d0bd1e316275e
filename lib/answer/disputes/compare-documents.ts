import { createHash } from 'node:crypto'
import { fingerprintDocuments } from '@/db/queries/disputes/fingerprint-documents'
import { listComparedDocuments, type ComparedDocument } from '@/db/queries/disputes/list-compared-documents'
import { readSections } from '@/db/queries/disputes/read-sections'
import { replaceDisputes, type FoundDispute } from '@/db/queries/disputes/replace-disputes'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { DisputePlace } from '@/lib/domain/document-dispute'
import { readEdition } from '@/lib/domain/text/read-edition'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { contradicts } from './contradicts'
import { limitDisputes, type SaidDispute } from './limit-disputes'
import { makePause } from './make-pause'
import { readSection, type PlacedStatement } from './read-section'
import { splitSections, type Section } from './split-sections'
import { StatementIndex, type Said, type StatementPlace } from './statement-index'

/** What is compared at most; what comes after it is not, and the scan says so by its number of documents. */
const mostSentences = 200_000
/** Pairs of sentences that are read again at most: all of them are held until they are sorted by document. */
const mostPairs = 300_000
/** Documents whose text is kept at hand while pairs of sentences are looked at. */
const textsAtHand = 8

/**
 * Compares every document that may answer with every other one, and keeps which sentences contradict each other. Reading takes about a
 * third of a millisecond a passage, on the worker's own thread, section by section; nothing is kept of the words. Only how often it
 * runs depends on its cost (queueComparisons).
 */
export async function compareDocuments(
  runtime: Runtime,
  scope: WorkspaceScope,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const startedAt = runtime.now()
  const params = { today: utcDay(startedAt) }
  const fingerprint = await fingerprintDocuments(runtime.db, scope, params)
  const documents = await listComparedDocuments(runtime.db, scope, params)
  const sectionsOf = keepAtHand((document: number) => loadSections(runtime, scope, documents[document]))

  const index = new StatementIndex()
  const pause = makePause()
  let compared = 0
  for (const [document, { title }] of documents.entries()) {
    if (index.size >= mostSentences) break
    for (const [section, part] of (await sectionsOf(document)).entries()) {
      signal.throwIfAborted()
      for (const [unit, { statement }] of readSection(title, part).entries())
        index.add({ document, section, unit }, statement)
      await pause()
    }
    compared += 1
  }

  const read = async ({ document, section, unit }: StatementPlace): Promise<PlacedStatement | undefined> => {
    const part = (await sectionsOf(document))[section]
    return part && readSection(documents[document]?.title ?? '', part)[unit]
  }
  const found: SaidDispute[] = []
  const pairs: Said[][] = []
  for (const batch of index.findPairs()) {
    signal.throwIfAborted()
    pairs.push(...batch.map((pair) => pair.toSorted((a, b) => a.document - b.document)))
    if (pairs.length >= mostPairs) break
    await pause()
  }
  for (const [first, second] of pairs.toSorted(byDocuments)) {
    signal.throwIfAborted()
    if (!first || !second) continue
    const [one, other] = [await read(first), await read(second)]
    if (one && other && contradicts(one.statement, other.statement))
      found.push({ ...toDispute(documents, [first, one], [second, other]), ids: [first.id, second.id] })
    await pause()
  }
  const { kept, leftOut } = limitDisputes(found)
  const finishedAt = runtime.now()
  const scan = { fingerprint, documents: compared, sentences: index.size, leftOut, startedAt, finishedAt }
  await replaceDisputes(runtime.db, scope, { disputes: kept, scan })
  const counts = { documents: compared, sentences: index.size, pairs: pairs.length, found: found.length }
  runtime.log.info('documents_compared', { ...counts, ms: finishedAt.getTime() - startedAt.getTime() })
}

const byDocuments = ([a, b]: StatementPlace[], [c, d]: StatementPlace[]): number =>
  (a?.document ?? 0) - (c?.document ?? 0) || (b?.document ?? 0) - (d?.document ?? 0)

async function loadSections(
  runtime: Runtime,
  scope: WorkspaceScope,
  document: ComparedDocument | undefined,
): Promise<Section[]> {
  const read = document && (await readSections(runtime.db, scope, { revisionId: document.revisionId }))
  return read ? splitSections(read.text, read.starts) : []
}

/** The last few results, by document. */
function keepAtHand(load: (document: number) => Promise<Section[]>): (document: number) => Promise<Section[]> {
  const kept = new Map<number, Promise<Section[]>>()
  return (document) => {
    const sections = kept.get(document) ?? load(document)
    kept.delete(document)
    kept.set(document, sections)
    const [oldest] = kept.keys()
    if (kept.size > textsAtHand && oldest !== undefined) kept.delete(oldest)
    return sections
  }
}

function toDispute(
  documents: readonly ComparedDocument[],
  ...sides: [StatementPlace, PlacedStatement][]
): FoundDispute {
  const places = sides.map(([{ document }, { charStart, charEnd }]): DisputePlace | null => {
    const found = documents[document]
    return found ? { documentId: found.id, revisionId: found.revisionId, charStart, charEnd } : null
  })
  const [place, other] = places
  if (!place || !other) throw new Error('a dispute has two documents')
  const words = sides.map(([, { statement }], at) => [places[at]?.documentId, statement.text.replace(/\s+/g, ' ')])
  const [edition, another] = sides.map(([{ document }]) => readEdition(documents[document]?.title ?? ''))
  const betweenEditions = edition !== undefined && edition.series === another?.series
  return { place, other, betweenEditions, pairKey: createHash('sha256').update(JSON.stringify(words)).digest('hex') }
}
