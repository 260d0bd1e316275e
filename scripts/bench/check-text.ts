import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { CheckResult, SentenceVerdict } from '@/lib/domain/text-check'
import type { Bench, BenchContext } from './bench'
import { f1Interval, scoresOf, type Judged } from './f1'
import { ingestSet } from './ingest-set'
import { errorKinds, plantError, type ErrorKind } from './plant-errors'
import { loadRetrievalSet, type RetrievalSet } from './retrieval-sets'
import { isPlain, longNames } from './plain-sentence'
import { rewordSentence } from './reword-sentence'
import { partOf } from './split-queries'
import { mean, round } from './statistics'

/** One sentence to check: true in other words, or with an error planted into those words. */
type Case = { readonly text: string; readonly planted: ErrorKind | null }

const perText = 20

/**
 * "Check this text" over the whole SQuAD2 collection: true sentences in other words, and the same with a number, a name or a denial changed.
 * Halved by the hash of the sentence; rules are tuned on one half and reported on the other. What is looked for is the planted error.
 */
export const checkTextBench: Bench = {
  name: 'check-text',
  summary:
    'planted numbers, names and denials found by POST /api/v1/checks, SQuAD2 [--sentences 150 a half] [--part report]',
  async run(context) {
    const size = Number(context.options.get('sentences') ?? 150)
    const only = context.options.get('part')
    const set = await loadRetrievalSet(context.data, 'squad2')
    const { collectionId } = await ingestSet(context, set)
    for (const part of ['tune', 'report'] as const) {
      if (only !== undefined && only !== part) continue
      await measure(context, part, collectionId, makeCases(set, part, size))
    }
  },
}

/** For each sentence itself in other words, and one error, the kinds in turn. */
function makeCases({ corpus }: RetrievalSet, part: 'tune' | 'report', size: number): Case[] {
  const cases: Case[] = []
  const names = corpus.flatMap(({ text }) => longNames(text).slice(0, 1))
  let turn = 0
  for (const [index, { text }] of corpus.entries()) {
    const spans = splitSentences(text).map(({ start, end }) => text.slice(start, end))
    const sentence = spans.find((one) => partOf(one) === part && isPlain(one) && rewordSentence(one) !== null)
    const reworded = sentence && rewordSentence(sentence)
    if (!reworded) continue
    // Names of a text far away in the list belong to another article.
    const others = names.slice((index + 300) % names.length).filter((name) => !text.includes(name))
    const kinds = errorKinds.map((_, step) => errorKinds[(turn + step) % errorKinds.length] ?? 'number')
    const planted = kinds
      .map((kind) => ({ kind, text: plantError(reworded, kind, others) }))
      .find((one) => one.text !== null)
    if (!planted?.text) continue
    turn += 1
    cases.push({ text: reworded, planted: null }, { text: planted.text, planted: planted.kind })
    if (cases.length >= size * 2) break
  }
  return cases
}

async function measure(
  context: BenchContext,
  part: string,
  collectionId: string,
  cases: readonly Case[],
): Promise<void> {
  const verdicts: SentenceVerdict[] = []
  const times: number[] = []
  for (let at = 0; at < cases.length; at += perText) {
    const some = cases.slice(at, at + perText)
    context.note(`${part} ${at}/${cases.length}`)
    const { verdicts: found, tookMs } = await check(context, collectionId, some)
    verdicts.push(...found)
    times.push(tookMs / some.length)
  }
  const judged = cases.map(({ planted }, i): Judged => ({
    actual: planted !== null,
    said: verdicts[i] !== 'supported',
  }))
  const { precision, recall, f1 } = scoresOf(judged)
  const [low, high] = f1Interval(judged)
  const found = errorKinds.map((kind) => [
    kind,
    round(mean(cases.flatMap(({ planted }, i) => (planted === kind ? [Number(judged[i]?.said)] : [])))),
  ])
  const share = (verdict: SentenceVerdict, isPlanted: boolean): number =>
    round(
      mean(
        cases.flatMap(({ planted }, i) => ((planted !== null) === isPlanted ? [Number(verdicts[i] === verdict)] : [])),
      ),
    )
  context.print({
    figure: `check-text.squad2.${part}.f1`,
    value: round(f1),
    unit: 'F1',
    n: cases.length,
    ci: [round(low), round(high)],
    target: '>= 0.93',
    detail: {
      precision: round(precision),
      recall: round(recall),
      keptSupported: share('supported', false),
      keptContradicted: share('contradicted', false),
      keptNothingFound: share('nothing_found', false),
      plantedContradicted: share('contradicted', true),
      ...Object.fromEntries(found.map(([kind, value]) => [`found.${kind}`, value ?? 0])),
      ...Object.fromEntries(
        errorKinds.map((kind) => [
          `contradicted.${kind}`,
          round(
            mean(cases.flatMap(({ planted }, i) => (planted === kind ? [Number(verdicts[i] === 'contradicted')] : []))),
          ),
        ]),
      ),
      msPerSentence: Math.round(mean(times)),
    },
  })
  if (context.options.get('show') === 'true') {
    for (const [i, { text, planted }] of cases.entries()) {
      const isPlain = planted !== null && planted !== 'name' && verdicts[i] !== 'contradicted'
      if (judged[i]?.actual !== judged[i]?.said || isPlain) context.note(`${planted ?? 'kept'} ${verdicts[i]}: ${text}`)
    }
  }
}

/** The verdict on each sentence; one that was cut into several is supported only when all of them are. */
async function check(
  { api }: BenchContext,
  collectionId: string,
  cases: readonly Case[],
): Promise<{ verdicts: SentenceVerdict[]; tookMs: number }> {
  const text = cases.map((one) => one.text).join('\n\n')
  const result = await api.request<CheckResult>('POST', '/api/v1/checks', { text, collectionIds: [collectionId] })
  let at = 0
  const verdicts = cases.map((one): SentenceVerdict => {
    const start = at
    const end = start + one.text.length
    at = end + 2
    const own = result.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
    return (
      own.find(({ verdict }) => verdict !== 'supported')?.verdict ?? (own.length > 0 ? 'supported' : 'nothing_found')
    )
  })
  return { verdicts, tookMs: result.tookMs }
}
