import path from 'node:path'
import { z } from 'zod'
import { readEnv } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { namesOf } from '@/lib/answer/compare-facts'
import { toQuestionBag } from '@/lib/domain/text/to-question-bag'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { callModelServer } from '@/lib/models/local/call-model-server'
import type { Bench, BenchContext } from './bench'
import { errorKinds, plantError } from './plant-errors'
import { readLines } from './read-lines'
import { rewordSentence } from './reword-sentence'
import { percentile, round } from './statistics'

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.array(z.string()),
  near_miss: z.string().nullable(),
  answers: z.array(z.tuple([z.int(), z.string()])),
})
type Question = z.infer<typeof questionSchema>
type Pair = readonly [string, string]

const thresholds = [0.9, 0.95, 0.97, 0.98, 0.99]

/**
 * Which of three rules may say that a question is one that was answered before: the same key (verified answers), the same bag of words (the cache), or vectors that are near. Three kinds
 * of pairs: different questions on one paragraph, a question with one thing changed that makes it another, and a question in other words.
 */
export const wordingsBench: Bench = {
  name: 'wordings',
  summary: 'pairs of questions that are taken for one, by key and by similarity of vectors, SQuAD2 [--pairs 20000]',
  async run(context) {
    const most = Number(context.options.get('pairs') ?? 20_000)
    const questions = await readLines(path.join(context.data, 'answers/squad2/questions.jsonl'), questionSchema)
    const names = questions.flatMap(({ text }) => longNames(text).slice(0, 1))
    await measure(context, 'same-paragraph', sameParagraph(questions).slice(0, most))
    for (const kind of errorKinds) await measure(context, `changed-${kind}`, changedIn(questions, kind, names))
    const reworded = questions.flatMap(({ text }): Pair[] => {
      const other = rewordSentence(text)
      return other === null ? [] : [[text, other]]
    })
    await measure(context, 'reworded', reworded)
  },
}

/** Different questions on the same paragraph; those with an answer in common are left out, because they may be one question. */
function sameParagraph(questions: readonly Question[]): Pair[] {
  const byParagraph = new Map<string, Question[]>()
  for (const question of questions) {
    const key = question.gold[0] ?? question.near_miss ?? ''
    byParagraph.set(key, [...(byParagraph.get(key) ?? []), question])
  }
  return [...byParagraph.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other): Pair[] => (shareAnswer(one, other) ? [] : [[one.text, other.text]])),
    ),
  )
}

function shareAnswer(one: Question, other: Question): boolean {
  const known = new Set(one.answers.map(([, text]) => text.toLowerCase()))
  return other.answers.some(([, text]) => known.has(text.toLowerCase()))
}

function changedIn(
  questions: readonly Question[],
  kind: (typeof errorKinds)[number],
  names: readonly string[],
): Pair[] {
  return questions.flatMap(({ text }, index): Pair[] => {
    const others = names.slice((index + 50) % names.length).filter((name) => !text.includes(name))
    const changed = plantError(text, kind, others)
    return changed === null ? [] : [[text, changed]]
  })
}

function longNames(text: string): string[] {
  const stems = new Set(namesOf(text))
  return tokenizeWords(text)
    .filter(({ stem, start, text: word }) => start > 0 && word.length > 3 && stems.has(stem))
    .map(({ text: word }) => word)
}

async function measure({ print, note }: BenchContext, kind: string, pairs: readonly Pair[]): Promise<void> {
  const vectors = await embed([...new Set(pairs.flat())])
  const scored = pairs.map((pair) => ({ pair, cosine: dot(vectors.get(pair[0]), vectors.get(pair[1])) }))
  const cosines = scored.map(({ cosine }) => cosine)
  const nearest = scored.toSorted((a, b) => b.cosine - a.cosine).slice(0, 5)
  for (const { pair, cosine } of nearest) note(`${kind} ${cosine.toFixed(3)}: ${pair.join(' | ')}`)
  const same = pairs.filter(([a, b]) => toWordingKey(a) === toWordingKey(b)).length
  print({ figure: `wordings.${kind}.key`, value: same, unit: 'pairs taken for one', n: pairs.length })
  const alike = pairs.filter(([a, b]) => toQuestionBag(a) === toQuestionBag(b))
  for (const pair of alike.slice(0, 5)) note(`${kind} by bag: ${pair.join(' | ')}`)
  print({ figure: `wordings.${kind}.bag`, value: alike.length, unit: 'pairs taken for one', n: pairs.length })
  for (const threshold of thresholds) {
    const near = cosines.filter((cosine) => cosine >= threshold).length
    print({
      figure: `wordings.${kind}.cosine-${threshold}`,
      value: round(near / pairs.length),
      unit: 'share taken for one',
      n: pairs.length,
      detail: { pairs: near, p50: round(percentile(cosines, 0.5)), max: round(Math.max(...cosines)) },
    })
  }
}

const dot = (a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

/** Vectors of the running product's embedder; their length is one. */
async function embed(texts: readonly string[], batchSize = 64): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>()
  for (let i = 0; i < texts.length; i += batchSize) {
    const batch = texts.slice(i, i + batchSize)
    const body = { purpose: 'query', texts: batch }
    const { values } = await callModelServer({
      socketPath: modelSocket(readEnv()),
      path: '/embed',
      body,
      patienceMs: 30_000,
    })
    const dimension = values.length / batch.length
    for (const [at, text] of batch.entries()) vectors.set(text, values.slice(at * dimension, (at + 1) * dimension))
  }
  return vectors
}
