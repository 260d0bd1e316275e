import { writeFile } from 'node:fs/promises'
import { findSampleCollection } from '@/db/queries/collections/find-sample-collection'
import type { NewProposal } from '@/db/queries/proposals/insert-proposals'
import { listDocumentsToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import { readEnv } from '@/lib/config/env'
import { proposalKinds } from '@/lib/domain/case-proposal'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { countDrops } from '@/lib/evals/proposals/candidate'
import { loadKnownQuestions } from '@/lib/evals/proposals/known-questions'
import { proposeFromDocument } from '@/lib/evals/proposals/propose-from-document'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { createRuntime } from '@/lib/runtime/create-runtime'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Bench, BenchContext } from './bench'
import { findAdmin } from './find-admin'
import { ingestSet } from './ingest-set'
import { loadRetrievalSet, setNames } from './retrieval-sets'
import { round } from './statistics'

type Made = NewProposal & { readonly set: string; readonly title: string }

const sampleSize = 50
/** Of each public set in the product, so that the bench takes minutes. */
const mostPassages = 600

/**
 * What rules propose out of the sample company and of public sets, in the running product's own documents and with its own search. Nothing is
 * stored. `--sample` writes a seeded sample of all proposals, for a person to judge.
 */
export const caseGeneratorBench: Bench = {
  name: 'case-generator',
  summary:
    'golden cases proposed without a model: how many a document, duplicates, spans found in the first five [--documents 150] [--sample file.jsonl]',
  async run(context) {
    const runtime = await createRuntime(readEnv(), 'bench')
    try {
      const scope = await findAdmin(runtime)
      const { id } = await findSampleCollection(runtime.db, scope)
      const made = id === null ? [] : await measure(context, runtime, scope, { set: 'samples', collectionId: id })
      for (const set of setNames) {
        const all = await loadRetrievalSet(context.data, set)
        const some = { ...all, corpus: all.corpus.slice(0, mostPassages) }
        const { collectionId } = await ingestSet(context, some, ` first ${mostPassages}`)
        made.push(...(await measure(context, runtime, scope, { set, collectionId })))
      }
      const file = context.options.get('sample')
      if (file !== undefined)
        await writeFile(
          file,
          drawSample(made)
            .map((one) => `${JSON.stringify(one)}\n`)
            .join(''),
        )
    } finally {
      await runtime.close()
    }
  },
}

async function measure(
  { options, print, note }: BenchContext,
  runtime: Runtime,
  scope: Scope,
  { set, collectionId }: { set: string; collectionId: string },
): Promise<Made[]> {
  const documents = await listDocumentsToAsk(runtime.db, scope, {
    choice: { kind: 'collection', collectionId },
    today: utcDay(runtime.now()),
    limit: Number(options.get('documents') ?? 150),
  })
  const known = await loadKnownQuestions(runtime, scope)
  const { counts, drop } = countDrops()
  const made: Made[] = []
  const startedAt = performance.now()
  for (const document of documents) {
    const ask = { document, count: 4, model: null, known, drop, requestId: newId('request') }
    const proposals = await proposeFromDocument(runtime, scope, { ...ask, signal: new AbortController().signal })
    made.push(...proposals.map((one) => ({ ...one, set, title: document.title })))
  }
  const seconds = (performance.now() - startedAt) / 1000
  note(`${set}: ${made.length} of ${documents.length} documents in ${seconds.toFixed(1)} s`)
  const kinds = Object.fromEntries(
    proposalKinds
      .map((kind) => [kind, made.filter((one) => one.kind === kind).length])
      .filter(([, count]) => count !== 0),
  )
  print({
    figure: `case-generator.${set}.per-document`,
    value: round(made.length / documents.length),
    unit: 'proposals a document, at most 4',
    n: documents.length,
    detail: {
      ...(kinds as Record<string, number>),
      ...Object.fromEntries(Object.entries(counts).map(([k, v]) => [`dropped-${k}`, v])),
    },
  })
  const answerable = made.filter(({ kind }) => kind !== 'near-miss')
  const found = answerable.filter(({ foundAt }) => foundAt !== null)
  print({
    figure: `case-generator.${set}.found`,
    value: round(found.length / answerable.length),
    unit: 'share with the span in the first five passages',
    n: answerable.length,
    detail: { first: round(answerable.filter(({ foundAt }) => foundAt === 1).length / answerable.length) },
  })
  return made
}

function drawSample(made: readonly Made[]): Made[] {
  const random = seededRandom(71)
  return made
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, sampleSize)
    .map(({ one }) => one)
}
