import { ask, type AskTimings } from './ask'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { loadRetrievalSet } from './retrieval-sets'
import { mapConcurrently } from './search'
import { percentile, round } from './statistics'

function printTimes(context: BenchContext, name: string, times: readonly number[], targetMs: number): void {
  if (times.length === 0) return context.note(`${name}: none of the questions was of this kind`)
  context.print({
    figure: `first-token.${name}.p95`,
    value: round(percentile(times, 0.95), 1),
    unit: 'ms',
    n: times.length,
    target: `<= ${targetMs}`,
    detail: { p50: round(percentile(times, 0.5), 1), max: round(Math.max(...times), 1) },
  })
}

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

/**
 * What we add before the first token, on 13,012 passages, one reader at a time, each question once, so that no cache helps. `plain` and
 * `reranked` end when the prompt is built and the sources are sent: what comes after is the model's own time. `local` is the first word of the
 * local answerer, which reads sentences with the cross-encoder. Refusals have no token and count by their end.
 */
export const firstTokenBench: Bench = {
  name: 'first-token',
  summary: 'time to first event and first token of a streamed answer at 13k passages [--queries 100]',
  async run(context) {
    const set = await loadRetrievalSet(context.data, 'obliqa')
    const { collectionId } = await ingestSet(context, set)
    const size = Number(context.options.get('queries') ?? 100)
    const questions = set.queries.slice(-size - 5)
    const asked = await mapConcurrently(questions, 1, (query) => ask(context.api, query.text, [collectionId]))
    const warm = asked.slice(5)
    const sources = (some: readonly AskTimings[]): number[] => present(some.map((one) => one.sourcesMs))

    printTimes(context, 'status', present(warm.map((one) => one.statusMs)), 100)
    printTimes(context, 'plain', sources(warm.filter((one) => !one.reranked)), 150)
    printTimes(context, 'reranked', sources(warm.filter((one) => one.reranked)), 600)
    const firstText = warm.map((one) => one.firstTextMs ?? one.totalMs)
    printTimes(context, 'local', firstText, 600)
    const refused = warm.filter((one) => one.answer?.status === 'refused').length
    context.print({ figure: 'first-token.refused', value: refused, unit: 'answers', n: warm.length })
  },
}
