import type { Answer } from '@/lib/domain/answer'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { everyNth, loadReportedQuestions } from './reported-questions'
import { loadRetrievalSet } from './retrieval-sets'
import { mapConcurrently } from './search'
import { bootstrapInterval, mean, round } from './statistics'

/**
 * Answers, without `--model` those of local:extractive, on the half of SQuAD2 that nothing was tuned on: what is answered, cited and quoted when the answer is
 * there, and what is refused when it is not, apart for near misses and for questions of another corpus (ObliQA).
 */
export const answersBench: Bench = {
  name: 'answers',
  summary: 'citations and refusals on SQuAD2, untuned half [--queries 150 of each kind] [--model local:extractive]',
  async run(context) {
    const size = Number(context.options.get('queries') ?? 150)
    const set = await loadRetrievalSet(context.data, 'squad2')
    const { collectionId } = await ingestSet(context, set)
    const { answerable, nearMiss } = await loadReportedQuestions(context.data, size)
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
      'gold-cited-first',
      answers.map((one, i) => goldOf(i).includes(one.citations[0]?.externalId ?? '')),
    )
    const isRight = answers.map((one, i) =>
      one.citations.some(
        ({ quote, externalId }) => goldOf(i).includes(externalId) && texts(i).some((wanted) => quote.includes(wanted)),
      ),
    )
    print(context, 'quote-has-answer', isRight)
    const unsureOf = (right: boolean): boolean[] =>
      answers.filter((one, i) => one.status === 'answered' && isRight[i] === right).map((one) => one.unsure === true)
    print(context, 'unsure.right', unsureOf(true))
    print(context, 'unsure.wrong', unsureOf(false))
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
      print(
        context,
        `refused-or-unsure.${name}`,
        refused.map((one) => one.status === 'refused' || one.unsure === true),
      )
    }
    // Of all refusals the share that was right, and of all questions without an answer the share that was refused.
    const wrongly = answers.filter((one) => one.status === 'refused').map(() => false)
    print(context, 'refusal-precision', [...refusedOf.flat().filter(Boolean), ...wrongly])
    print(context, 'refusal-recall', refusedOf.flat())
  },
}

function ask(
  { api, options }: BenchContext,
  collectionId: string,
  questions: readonly { text: string }[],
): Promise<Answer[]> {
  return mapConcurrently(questions, 2, ({ text }) =>
    api.request<Answer>('POST', '/api/v1/answers', {
      question: text,
      collectionIds: [collectionId],
      model: options.get('model') ?? 'local:extractive',
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
