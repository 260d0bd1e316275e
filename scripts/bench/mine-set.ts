import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { readSources } from '@/lib/ingest/glossary/read-sources'
import type { BenchContext } from './bench'
import type { RetrievalSet } from './retrieval-sets'
import { round } from './statistics'

/** A pair that passages of a set explain, in how many of them, and one of the places. */
export type MinedPair = {
  readonly id: string
  readonly term: string
  readonly meaning: string
  readonly termKey: string
  readonly meaningKey: string
  readonly onlyCapitals: boolean
  /** No other passage explains the same term otherwise. */
  readonly isClear: boolean
  readonly count: number
  readonly context: string
}

const sampleSize = 50

/** What the product would propose of a set, as it reads its documents. */
export async function mineSet(set: RetrievalSet, { print }: BenchContext): Promise<MinedPair[]> {
  const found = new Map<string, Omit<MinedPair, 'isClear'>>()
  const startedAt = performance.now()
  for (const { text } of set.corpus) {
    for (const { term, meaning, termKey, meaningKey, onlyCapitals, passage } of await readSources(
      text,
      async () => undefined,
    )) {
      const id = `${termKey}=${meaningKey}`
      const count = (found.get(id)?.count ?? 0) + 1
      found.set(id, { term, meaning, termKey, meaningKey, onlyCapitals, context: passage, ...found.get(id), id, count })
    }
  }
  const ms = performance.now() - startedAt
  const meanings = new Map<string, number>()
  for (const { termKey } of found.values()) meanings.set(termKey, (meanings.get(termKey) ?? 0) + 1)
  const pairs = [...found.values()].map((one) => ({ ...one, isClear: meanings.get(one.termKey) === 1 }))
  print({
    figure: `glossary.${set.name}.mined`,
    value: pairs.length,
    unit: 'pairs',
    n: set.corpus.length,
    detail: {
      ofOneMeaning: pairs.filter(({ isClear }) => isClear).length,
      inSeveralPassages: pairs.filter(({ count }) => count > 1).length,
      msPerThousandPassages: round((ms / set.corpus.length) * 1000),
    },
  })
  return pairs
}

/** A seeded sample of what was mined, a line each, for a person to judge. */
export function drawMined(mined: readonly MinedPair[]): string {
  const random = seededRandom(72)
  return mined
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, sampleSize)
    .map(({ one: { term, meaning, context } }) => `${term}\t${meaning}\t${context.replace(/\s+/g, ' ')}\n`)
    .join('')
}
