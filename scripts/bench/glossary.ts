import { writeFile } from 'node:fs/promises'
import { saveTerm } from '@/db/queries/glossary/save-term'
import { deleteTerm } from '@/db/queries/glossary/delete-term'
import { setTermStatus } from '@/db/queries/glossary/set-term-status'
import { followAnswer } from '@/lib/answer/follow-answer'
import { startAnswer } from '@/lib/answer/start-answer'
import type { Answer } from '@/lib/domain/answer'
import type { CollectionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { Scope } from '@/lib/domain/scope'
import { readEnv } from '@/lib/config/env'
import { findExpansions } from '@/lib/retrieval/glossary/find-expansions'
import { toKeyRuns } from '@/lib/retrieval/glossary/to-key-runs'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { createRuntime } from '@/lib/runtime/create-runtime'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Bench, BenchContext } from './bench'
import { findAdmin } from './find-admin'
import { ingestSet } from './ingest-set'
import { drawMined, mineSet, type MinedPair } from './mine-set'
import { ndcg, recall } from './ndcg'
import { loadRetrievalSet, setNames, type RetrievalSet, type SetName } from './retrieval-sets'
import { mapConcurrently } from './search'
import { bootstrapInterval, mean, round } from './statistics'

type Query = RetrievalSet['queries'][number]
/** A question with what the set's own terms make of it, and the same with the other wordings in the place of its own. */
type Hit = {
  readonly query: Query
  readonly expansions: QuestionExpansion[]
  readonly swapped: string
  readonly back: QuestionExpansion[]
}
type Place = { context: BenchContext; runtime: Runtime; scope: Scope; name: SetName; collectionId: CollectionId }

/**
 * Terms that public sets explain, and what reading questions with them does: to questions as they are, and to the same questions in the other
 * wording ("AML" for "anti-money laundering" and the other way round). Every pair with one meaning counts as accepted: nobody has looked at them.
 */
export const glossaryBench: Bench = {
  name: 'glossary',
  summary:
    'terms mined, and questions in the other wording found and answered with and without them [--sets squad2,obliqa,scifact] [--queries 300] [--only search|answers|off-topic] [--sample file.tsv]',
  async run(context) {
    const runtime = await createRuntime(readEnv(), 'bench')
    try {
      const scope = await findAdmin(runtime)
      const wanted = context.options.get('sets')?.split(',') ?? setNames
      const mined: MinedPair[] = []
      let elsewhere: CollectionId | null = null
      for (const name of setNames.filter((set) => wanted.includes(set))) {
        const set = await loadRetrievalSet(context.data, name)
        const pairs = await mineSet(set, context)
        mined.push(...pairs)
        const { collectionId } = await ingestSet(context, set)
        const hits = findHits(
          set.queries,
          pairs.filter(({ isClear }) => isClear),
        ).slice(0, Number(context.options.get('queries') ?? 300))
        const bench = { context, runtime, scope, name, collectionId: collectionId as CollectionId }
        const isWanted = (part: string): boolean => (context.options.get('only') ?? part) === part
        if (isWanted('search')) await measureSearch(bench, set, hits)
        if (isWanted('answers')) await measureAnswers(bench, pairs, hits)
        if (isWanted('off-topic') && elsewhere)
          await measureOffTopic({ ...bench, collectionId: elsewhere }, pairs, hits)
        elsewhere ??= bench.collectionId
      }
      const file = context.options.get('sample')
      if (file !== undefined) await writeFile(file, drawMined(mined))
    } finally {
      await runtime.close()
    }
  },
}

function findHits(queries: readonly Query[], pairs: readonly MinedPair[]): Hit[] {
  const byKey = new Map<string, MinedPair[]>()
  for (const pair of pairs)
    for (const key of [pair.termKey, pair.meaningKey]) byKey.set(key, [...(byKey.get(key) ?? []), pair])
  const read = (text: string): QuestionExpansion[] => {
    const near = new Set(toKeyRuns(text).flatMap((key) => byKey.get(key) ?? []))
    return findExpansions(text, [...near]).map((one) => ({ ...one, applied: true }))
  }
  return queries.flatMap((query) => {
    const expansions = read(query.text)
    if (expansions.length === 0) return []
    const swapped = expansions.reduce((text, { words, expansion }) => text.replace(words, expansion), query.text)
    return [{ query, expansions, swapped, back: read(swapped) }]
  })
}

async function measureSearch(
  { context, runtime, scope, name, collectionId }: Place,
  set: RetrievalSet,
  hits: readonly Hit[],
): Promise<void> {
  const search = async (query: string, expansions: readonly QuestionExpansion[]): Promise<string[]> => {
    const input = { query, expansions, collectionIds: [collectionId], k: 10, requestId: newId('request') }
    const { passages } = await retrievePassages(runtime, scope, input)
    return [...new Set(passages.map(({ externalId }) => externalId))]
  }
  const ways = {
    'as-asked': ({ query }: Hit) => search(query.text, []),
    'as-asked.with': ({ query, expansions }: Hit) => search(query.text, expansions),
    swapped: ({ swapped }: Hit) => search(swapped, []),
    'swapped.with': ({ swapped, back }: Hit) => search(swapped, back),
  }
  for (const [way, ask] of Object.entries(ways)) {
    const found = await mapConcurrently(hits, 2, async (hit) => {
      const ranked = await ask(hit)
      const gold = new Set(hit.query.gold)
      return { ndcg: ndcg(ranked, gold), recall: recall(ranked, gold) }
    })
    const gains = found.map((one) => one.ndcg)
    const [low, high] = bootstrapInterval(gains)
    context.print({
      figure: `glossary.${name}.${way}.ndcg@10`,
      value: round(mean(gains)),
      unit: 'ndcg',
      n: gains.length,
      ci: [round(low), round(high)],
      detail: { recallAt10: round(mean(found.map((one) => one.recall))), ofQueries: set.queries.length },
    })
  }
}

async function measureAnswers(bench: Place, pairs: readonly MinedPair[], hits: readonly Hit[]): Promise<void> {
  const { context, runtime, scope, name } = bench
  const terms = await acceptAll(runtime, scope, pairs, hits)
  try {
    const ask = (question: string, isWith: boolean): Promise<Answer> => askOnce(bench, question, isWith ? [] : terms)
    const ways = {
      'as-asked': ({ query }: Hit) => ask(query.text, false),
      'as-asked.with': ({ query }: Hit) => ask(query.text, true),
      swapped: ({ swapped }: Hit) => ask(swapped, false),
      'swapped.with': ({ swapped }: Hit) => ask(swapped, true),
    }
    for (const [way, run] of Object.entries(ways)) {
      const answers = await mapConcurrently(hits, 2, async (hit) => {
        const { status, citations } = await run(hit)
        const isGold = citations.some(({ externalId }) => hit.query.gold.includes(externalId))
        return { answered: Number(status === 'answered'), isGold: Number(isGold) }
      })
      context.print({
        figure: `glossary.${name}.${way}.answered`,
        value: round(mean(answers.map((one) => one.answered))),
        unit: 'share',
        n: answers.length,
        detail: { citesGold: round(mean(answers.map((one) => one.isGold))) },
      })
    }
  } finally {
    await removeAll(runtime, scope, terms)
  }
}

/** The same questions asked of another set: an accepted term must not make its documents answer them. */
async function measureOffTopic(place: Place, pairs: readonly MinedPair[], hits: readonly Hit[]): Promise<void> {
  const { context, runtime, scope, name } = place
  const terms = await acceptAll(runtime, scope, pairs, hits)
  try {
    for (const [way, without] of [
      ['off-topic', terms],
      ['off-topic.with', []],
    ] as const) {
      const refused = await mapConcurrently(hits, 2, async ({ query }) => {
        const { status } = await askOnce(place, query.text, without)
        return Number(status === 'refused')
      })
      const figure = `glossary.${name}.${way}.refused`
      context.print({ figure, value: round(mean(refused)), unit: 'share', n: refused.length })
    }
  } finally {
    await removeAll(runtime, scope, terms)
  }
}

async function removeAll(runtime: Runtime, scope: Scope, terms: readonly string[]): Promise<void> {
  for (const id of terms) {
    await setTermStatus(runtime.db, scope, { id, status: 'dismissed', now: runtime.now() })
    await deleteTerm(runtime.db, scope, { id })
  }
}

/** The pairs of these questions as accepted terms of the product. @returns their ids */
async function acceptAll(
  runtime: Runtime,
  scope: Scope,
  pairs: readonly MinedPair[],
  hits: readonly Hit[],
): Promise<string[]> {
  const wanted = new Set(hits.flatMap(({ expansions, back }) => [...expansions, ...back].map(({ termId }) => termId)))
  const ids: string[] = []
  for (const { id, isClear: _isClear, count: _count, context: _context, ...pair } of pairs) {
    if (!wanted.has(id)) continue
    const input = { ...pair, definition: null, audience: 'everyone' as const }
    const saved = await runtime.db.transaction((tx) => saveTerm(tx, scope, { input, now: runtime.now() }))
    if (saved) ids.push(saved.id)
  }
  return ids
}

async function askOnce(
  { runtime, scope, collectionId }: Place,
  question: string,
  withoutTerms: readonly string[],
): Promise<Answer> {
  const asked = await startAnswer(runtime, scope, {
    question,
    collectionIds: [collectionId],
    modelId: 'local:extractive',
    origin: 'eval',
    withoutTerms,
    requestId: newId('request'),
  })
  for await (const event of followAnswer(runtime, scope, asked.answerId, 0))
    if (event.type === 'done' || event.type === 'error') return event.answer
  throw new Error('the answer did not end')
}
