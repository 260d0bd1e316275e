import path from 'node:path'
import { z } from 'zod'
import type { Answer } from '@/lib/domain/answer'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { readLines } from './read-lines'
import { loadRetrievalSet } from './retrieval-sets'
import { mapConcurrently } from './search'
import { bootstrapInterval, mean, round } from './statistics'

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.array(z.string()),
  near_miss: z.string().nullable(),
  answers: z.array(z.tuple([z.int(), z.string()])),
})
type Question = z.infer<typeof questionSchema>

/** The rule of local:extractive was fitted on the other four articles (docs/decisions/0030-refusal.md). */
const reportedArticles = ['Huguenot', 'Imperialism', '1973_oil_crisis', 'Packet_switching']

/**
 * Answers of local:extractive on the half of SQuAD2 that nothing was tuned on: what is answered, cited and quoted when the answer is
 * there, and what is refused when it is not, apart for near misses and for questions of another corpus (ObliQA).
 */
export const answersBench: Bench = {
  name: 'answers',
  summary: 'citations and refusals of local:extractive on SQuAD2, untuned half [--queries 150 of each kind]',
  async run(context) {
    const size = Number(context.options.get('queries') ?? 150)
    const set = await loadRetrievalSet(context.data, 'squad2')
    const { collectionId } = await ingestSet(context, set)
    const all = await readLines(path.join(context.data, 'answers/squad2/questions.jsonl'), questionSchema)
    const questions = all.filter(isReported)
    const answerable = everyNth(
      questions.filter((one) => one.gold.length > 0),
      size,
    )
    const nearMiss = everyNth(
      questions.filter((one) => one.gold.length === 0),
      size,
    )
    const offTopic = everyNth((await loadRetrievalSet(context.data, 'obliqa')).queries, size)

    const answers = await ask(context, collectionId, answerable)
    const goldOf = (index: number): readonly string[] => answerable[index]?.gold ?? []
    const texts = (index: number): string[] => answerable[index]?.answers.map(([, answer]) => answer) ?? []
    print(
      context,
      'answered',
      answers.map((one) => one.status === 'answered'),
    )
    print(
      context,
      'gold-cited',
      answers.map((one, i) => one.citations.some(({ externalId }) => goldOf(i).includes(externalId))),
    )
    print(
      context,
      'quote-has-answer',
      answers.map((one, i) =>
        one.citations.some(
          ({ quote, externalId }) =>
            goldOf(i).includes(externalId) && texts(i).some((wanted) => quote.includes(wanted)),
        ),
      ),
    )
    print(
      context,
      'unsupported-claims',
      answers.map((one) => one.claims.some(({ verdict }) => verdict === 'unsupported')),
    )
    print(
      context,
      'citation-precision',
      answers.flatMap((one, i) =>
        one.citations.map(
          ({ quote, externalId }) =>
            goldOf(i).includes(externalId) && texts(i).some((wanted) => quote.includes(wanted)),
        ),
      ),
    )
    const refusedOf: boolean[][] = []
    for (const [name, some] of [
      ['near-miss', nearMiss],
      ['off-topic', offTopic],
    ] as const) {
      const refused = await ask(context, collectionId, some)
      const isRefused = refused.map((one) => one.status === 'refused')
      refusedOf.push(isRefused)
      print(context, `refused.${name}`, isRefused)
    }
    // Of all refusals the share that was right, and of all questions without an answer the share that was refused.
    const wrongly = answers.filter((one) => one.status === 'refused').map(() => false)
    print(context, 'refusal-precision', [...refusedOf.flat().filter(Boolean), ...wrongly])
    print(context, 'refusal-recall', refusedOf.flat())
  },
}

function isReported(question: Question): boolean {
  const passage = question.gold[0] ?? question.near_miss ?? ''
  return reportedArticles.some((article) => passage.startsWith(`${article}#`))
}

/** Spread over the whole list, so that no article is left out. */
function everyNth<Item>(items: readonly Item[], size: number): Item[] {
  const step = Math.max(1, items.length / size)
  return Array.from({ length: Math.min(size, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  )
}

function ask({ api }: BenchContext, collectionId: string, questions: readonly { text: string }[]): Promise<Answer[]> {
  return mapConcurrently(questions, 2, ({ text }) =>
    api.request<Answer>('POST', '/api/v1/answers', {
      question: text,
      collectionIds: [collectionId],
      model: 'local:extractive',
    }),
  )
}

function print(context: BenchContext, figure: string, hits: readonly boolean[]): void {
  const values = hits.map(Number)
  const [low, high] = bootstrapInterval(values)
  context.print({
    figure: `answers.${figure}`,
    value: round(mean(values)),
    unit: 'share',
    n: values.length,
    ci: [round(low), round(high)],
  })
}
