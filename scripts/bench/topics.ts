import path from 'node:path'
import { z } from 'zod'
import { readEnv } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { chooseThreshold, unrelatedQuestions } from '@/lib/feedback/topics/choose-threshold'
import { clusterQuestions } from '@/lib/feedback/topics/cluster-questions'
import { compareVectors } from '@/lib/feedback/topics/compare-vectors'
import { compareWords } from '@/lib/feedback/topics/compare-words'
import type { SimilarityMatrix } from '@/lib/feedback/topics/similarity-matrix'
import { callModelServer } from '@/lib/models/local/call-model-server'
import type { Bench, BenchContext } from './bench'
import { readLines } from './read-lines'
import { round } from './statistics'

const querySchema = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.array(z.string()),
  near_miss: z.string().nullable().optional(),
})

/** A question, the paragraph that it is about, and the article that this belongs to. */
type Labelled = { readonly text: string; readonly paragraph: string; readonly article: string }

/** Of the way from unrelated to equal. */
const shares = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]
const wordThresholds = [0.06, 0.1, 0.15, 0.2, 0.3]
const batchSize = 32

/**
 * How well clusters of questions keep to subjects, at several thresholds: of two questions in one cluster, how often they are about one
 * article (precision), and of two about one paragraph, how often they are in one cluster (recall). Every second question is for choosing.
 */
export const topicsBench: Bench = {
  name: 'topics',
  summary:
    'clusters of questions against the subjects of SQuAD2, by threshold, with vectors and with words [--questions 1000]',
  async run(context) {
    const most = Number(context.options.get('questions') ?? 1000)
    const rows = await readLines(path.join(context.data, 'answers/squad2/questions.jsonl'), querySchema)
    const labelled = rows.flatMap(({ text, gold, near_miss: near }): Labelled[] => {
      const paragraph = gold[0] ?? near
      return paragraph ? [{ text, paragraph, article: paragraph.split('#')[0] ?? '' }] : []
    })
    const unrelated = await embed(unrelatedQuestions)
    const thresholds = shares.map((share) => ({ label: share, threshold: chooseThreshold(unrelated, share) }))
    const byWords = wordThresholds.map((threshold) => ({ label: threshold, threshold }))
    for (const [half, name] of ['tune', 'report'].entries()) {
      const questions = labelled.filter((_, index) => index % 2 === half).slice(0, most)
      const texts = questions.map(({ text }) => text)
      const vectors = await embed(texts)
      measure(context, `${name}.vectors`, questions, compareVectors(vectors), thresholds)
      measure(context, `${name}.words`, questions, compareWords(texts), byWords)
    }
  },
}

function measure(
  { print }: BenchContext,
  name: string,
  questions: readonly Labelled[],
  matrix: SimilarityMatrix,
  all: readonly { label: number; threshold: number }[],
): void {
  for (const { label, threshold } of all) {
    const startedAt = performance.now()
    const clusters = clusterQuestions(matrix, { threshold })
    const ms = Math.round(performance.now() - startedAt)
    const sizes = new Map<number, number>()
    for (const one of clusters) sizes.set(one, (sizes.get(one) ?? 0) + 1)
    const { precision, recall, joined } = scorePairs(questions, clusters)
    const grouped = [...sizes.values()].filter((size) => size >= 3).reduce((sum, size) => sum + size, 0)
    print({
      figure: `topics.${name}.${label}`,
      value: round(precision),
      unit: 'pairs in one cluster that are about one article',
      n: joined,
      detail: {
        threshold: round(threshold),
        recall: round(recall),
        clusters: sizes.size,
        inThreeOrMore: round(grouped / questions.length),
        ms,
      },
    })
  }
}

function scorePairs(questions: readonly Labelled[], clusters: readonly number[]) {
  let [joined, right, due, found] = [0, 0, 0, 0]
  for (const [i, a] of questions.entries()) {
    for (let j = i + 1; j < questions.length; j++) {
      const b = questions[j]
      if (!b) continue
      const isJoined = clusters[i] === clusters[j]
      if (isJoined) joined += 1
      if (isJoined && a.article === b.article) right += 1
      if (a.paragraph !== b.paragraph) continue
      due += 1
      if (isJoined) found += 1
    }
  }
  return { precision: joined === 0 ? 1 : right / joined, recall: due === 0 ? 0 : found / due, joined }
}

/** Vectors of the running product's embedder, as the job makes them. */
async function embed(texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let i = 0; i < texts.length; i += batchSize) {
    const batch = texts.slice(i, i + batchSize)
    const body = { purpose: 'passage', texts: batch }
    const request = { socketPath: modelSocket(readEnv()), path: '/embed', body, patienceMs: 30_000 } as const
    const { values } = await callModelServer(request)
    const dimension = values.length / batch.length
    for (const at of batch.keys()) vectors.push(values.slice(at * dimension, (at + 1) * dimension))
  }
  return vectors
}
