import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './ask'
import type { Bench, BenchContext } from './bench'
import { ingestSet, waitForBatch } from './ingest-set'
import { measureTreeMb, readSupervisorPid } from './process-memory'
import { loadRetrievalSet, type RetrievalSet } from './retrieval-sets'
import { search } from './search'
import { mean, round } from './statistics'

/** A search and an answer every second, and a hundred passages re-ingested every minute, until the time is over. */
async function useProduct(context: BenchContext, set: RetrievalSet, collectionId: string, untilMs: number) {
  let rounds = 0
  while (Date.now() < untilMs) {
    const query = set.queries[rounds % set.queries.length]
    if (query) {
      await search(context.api, query.text, { collectionIds: [collectionId] })
      await ask(context.api, query.text, [collectionId])
    }
    if (rounds % 60 === 30) await ingestAgain(context, set, collectionId, rounds)
    rounds++
    await sleep(1000)
  }
  return rounds
}

async function ingestAgain(context: BenchContext, set: RetrievalSet, collectionId: string, round: number) {
  const lines = set.corpus
    .slice(0, 100)
    .map(({ id, title, text }) =>
      JSON.stringify({ externalId: id, title, text: `${text}\n\nReviewed in round ${round}.` }),
    )
  const path = `/api/v1/collections/${collectionId}/documents/bulk`
  const { batchId } = await context.api.request<{ batchId: string }>('POST', path, lines.join('\n'))
  await waitForBatch(context, batchId)
}

/** Resident memory of all processes together under mixed use; `flat` compares the second half with the first. */
export const memoryBench: Bench = {
  name: 'memory',
  summary: 'memory of all processes under mixed use [--minutes 60]; run it with the product’s FOOTNOTE_DATA_DIR',
  async run(context) {
    const minutes = Number(context.options.get('minutes') ?? 60)
    const pid = await readSupervisorPid()
    const set = await loadRetrievalSet(context.data, 'squad2')
    const { collectionId } = await ingestSet(context, set)
    const untilMs = Date.now() + minutes * 60_000
    const samples: number[] = []
    const timer = setInterval(() => {
      measureTreeMb(pid).then(
        (mb) => samples.push(mb),
        (error: unknown) => context.note(String(error)),
      )
    }, 5000)
    const rounds = await useProduct(context, set, collectionId, untilMs).finally(() => clearInterval(timer))
    const half = Math.floor(samples.length / 2)
    const growth = mean(samples.slice(half)) / mean(samples.slice(0, half))
    context.print({
      figure: 'memory.max',
      value: round(Math.max(...samples), 0),
      unit: 'MB',
      n: samples.length,
      target: '<= 1536',
      detail: { minutes, rounds, mean: round(mean(samples), 0), last: round(samples.at(-1) ?? 0, 0) },
    })
    context.print({ figure: 'memory.second-half-to-first', value: round(growth, 3), unit: 'ratio', target: '<= 1.05' })
  },
}
