import { readEnv } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { callModelServer } from '@/lib/models/local/call-model-server'
import { readModelHealth } from '@/lib/models/local/read-model-health'
import type { Bench } from './bench'
import { percentile, round } from './statistics'

const sentences = [
  'Unused leave of the past year carries over until the end of March, and is lost afterwards unless illness kept the employee from taking it.',
  'The pump must not run dry for more than ten seconds; the pressure switch opens at 4.5 bar and closes again below 3.2 bar.',
  'Invoices above 5,000 euros need the signature of two managers, one of whom has to belong to the department that ordered.',
  'Release 7.2 replaces the export wizard, corrects rounding in the quarterly report and removes the old mail connector.',
]

/** A text of about 160 tokens that no earlier call has seen. */
const passage = (index: number): string =>
  Array.from({ length: 6 }, (_, i) => `${index}.${i} ${sentences[(index + i) % sentences.length]}`).join(' ')

async function call(path: '/embed' | '/rerank', body: object): Promise<{ ms: number; inputTokens: number }> {
  const startedAt = performance.now()
  const { inputTokens } = await callModelServer({
    socketPath: modelSocket(readEnv()),
    path,
    body,
    patienceMs: 30_000,
  })
  return { ms: performance.now() - startedAt, inputTokens }
}

/** Passages as ingestion sends them: batches of 64, two under way. */
async function tokensPerSecond(batches: number): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  let tokens = 0
  const lane = async (): Promise<void> => {
    while (next < batches) {
      const first = next++ * 64
      const texts = Array.from({ length: 64 }, (_, i) => passage(first + i))
      tokens += (await call('/embed', { purpose: 'passage', texts })).inputTokens
    }
  }
  await Promise.all([lane(), lane()])
  return tokens / ((performance.now() - startedAt) / 1000)
}

async function questionMs(count: number, label: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    times.push((await call('/embed', { purpose: 'query', texts: [`How many days carry over, ${label} ${i}?`] })).ms)
  }
  return times
}

/** What the model server does by itself, without database or web: the ceiling for ingestion and for answers. */
export const embedBench: Bench = {
  name: 'embed',
  summary: 'The model server alone: tokens a second, a question, a question during bulk work, a reranked pair, memory',
  async run({ print, note }) {
    await call('/embed', { purpose: 'query', texts: ['warm up'] })
    note('embedding 1,024 passages of about 160 tokens')
    print({ figure: 'embedder', value: Math.round(await tokensPerSecond(16)), unit: 'tokens/s', target: '>= 13000' })

    const alone = await questionMs(100, 'alone')
    print({ figure: 'question embedded, p50', value: round(percentile(alone, 0.5), 1), unit: 'ms', n: 100 })
    print({ figure: 'question embedded, p95', value: round(percentile(alone, 0.95), 1), unit: 'ms', n: 100 })

    const bulk = tokensPerSecond(8)
    const during = await questionMs(30, 'during')
    print({
      figure: 'question embedded during bulk work, p95',
      value: round(percentile(during, 0.95), 1),
      unit: 'ms',
      n: 30,
    })
    await bulk

    const texts = Array.from({ length: 20 }, (_, i) => passage(i))
    const runs: number[] = []
    for (let i = 0; i < 5; i++) {
      const { ms } = await call('/rerank', { question: `What carries over, ${i}?`, texts, maxPassageTokens: 160 })
      runs.push(ms / texts.length)
    }
    print({
      figure: 'pair of 160 tokens reranked',
      value: round(percentile(runs, 0.5), 1),
      unit: 'ms',
      n: 100,
      target: '<= 25',
    })

    const health = await readModelHealth(readEnv())
    if (health)
      print({
        figure: 'memory of the model server',
        value: Math.round(health.rssBytes / 1e6),
        unit: 'MB',
        target: '<= 450',
      })
  },
}
