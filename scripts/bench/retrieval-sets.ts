import path from 'node:path'
import { z } from 'zod'
import { readLines } from './read-lines'

const documentSchema = z.object({ id: z.string(), title: z.string().default(''), text: z.string() })
const querySchema = z.object({ id: z.string(), text: z.string(), gold: z.array(z.string()) })

export type RetrievalSet = {
  readonly name: string
  readonly target: number
  readonly corpus: readonly z.infer<typeof documentSchema>[]
  readonly queries: readonly z.infer<typeof querySchema>[]
}

const sets = {
  scifact: { folder: 'retrieval/scifact', queries: 'queries.jsonl', target: 0.76 },
  squad2: { folder: 'answers/squad2', queries: 'questions.jsonl', target: 0.92 },
  obliqa: { folder: 'retrieval/obliqa', queries: 'queries.jsonl', target: 0.71 },
} as const
export type SetName = keyof typeof sets
export const setNames = Object.keys(sets) as SetName[]

/** A public set of passages and questions with known answers. Questions without gold (unanswerable ones) are left out. */
export async function loadRetrievalSet(dataDir: string, name: SetName): Promise<RetrievalSet> {
  const { folder, queries, target } = sets[name]
  const all = await readLines(path.join(dataDir, folder, queries), querySchema)
  return {
    name,
    target,
    corpus: await readLines(path.join(dataDir, folder, 'corpus.jsonl'), documentSchema),
    queries: all.filter((query) => query.gold.length > 0),
  }
}
