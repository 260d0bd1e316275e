import type { Answer } from '@/lib/domain/answer'
import { ask } from './ask'
import type { Bench, BenchContext } from './bench'
import { f1Interval, scoresOf, type Judged } from './f1'
import { ingestSet } from './ingest-set'
import { openScriptedWriter } from './open-scripted-writer'
import { loadReportedQuestions } from './reported-questions'
import { loadRetrievalSet } from './retrieval-sets'
import { mapConcurrently } from './search'
import { bootstrapInterval, mean, percentile, round } from './statistics'
import {
  falseKinds,
  lineKinds,
  plainSentences,
  trueKinds,
  writeLies,
  type Line,
  type PromptPassage,
} from './write-lies'

/** What became of one sentence of a script: shown as carried by a source or not, and by which quotes. */
type Seen = { readonly line: Line; readonly isCarried: boolean; readonly quotes: readonly string[] }

/**
 * A hosted model that lies, hedges, over-cites and invents, over the real protocol through the whole product: what of it reaches a reader as carried by a
 * source. True sentences are reworded where a rule applies, so that copying is not enough. Half of SQuAD2 that nothing was tuned on.
 */
export const liesBench: Bench = {
  name: 'lies',
  summary:
    'a scripted model that changes numbers, names and denials, invents, hedges, cites wrongly or too much: what reaches readers unmarked; with the product’s FOOTNOTE_DATA_DIR [--queries 150]',
  async run(context) {
    const set = await loadRetrievalSet(context.data, 'squad2')
    const { collectionId } = await ingestSet(context, set)
    const size = Number(context.options.get('queries') ?? 150)
    const part = context.options.get('part') === 'tune' ? 'tune' : 'report'
    const { answerable } = await loadReportedQuestions(context.data, size, part)
    const strangers = (await loadRetrievalSet(context.data, 'obliqa')).corpus.flatMap(({ text }) =>
      plainSentences(text),
    )
    const turns = new Map(answerable.map(({ text }, turn) => [text, turn]))
    const scripts = new Map<number, Line[]>()
    const writer = await openScriptedWriter((prompt) => {
      const turn = turns.get(prompt.split('\nQuestion: ').at(-1)?.trim() ?? '')
      if (turn === undefined) return 'NO_ANSWER'
      const lines = writeLies(readPassages(prompt), turn, strangers)
      scripts.set(turn, lines)
      return lines.map(({ written }) => written).join(' ')
    })
    try {
      const asked = await mapConcurrently(answerable, 2, ({ text }) =>
        ask(context.api, text, [collectionId], writer.model),
      )
      const seen = asked.flatMap(({ answer }, turn) => look(answer, scripts.get(turn) ?? []))
      context.note(`${scripts.size} of ${answerable.length} scripts written, ${seen.length} sentences`)
      if (context.options.get('show') === 'true') show(context, seen)
      print(context, seen)
      const times = asked.flatMap(({ verdictMs }) => verdictMs ?? [])
      context.print({
        figure: 'lies.verdicts-after-last-text.p95',
        value: round(percentile(times, 0.95), 1),
        unit: 'ms',
        n: times.length,
        target: '<= 300',
        detail: { p50: round(percentile(times, 0.5), 1) },
      })
    } finally {
      await writer.close()
    }
  },
}

function readPassages(prompt: string): PromptPassage[] {
  const found = prompt.matchAll(/<passage number="(\d+)"[^>]*>\n([\s\S]*?)\n<\/passage>/g)
  return [...found].map(([, number = '', text = '']) => ({ number: Number(number), text }))
}

const bare = (text: string): string =>
  text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+([.,])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

/** Each sentence as the reader has it: carried when all claims that it became are. A refused answer shows none of them. */
function look(answer: Answer | null, lines: readonly Line[]): Seen[] {
  return lines.map((line) => {
    const own = (answer?.claims ?? []).filter(({ text }) => bare(line.text).includes(bare(text).replace(/\.$/, '')))
    const quotes = own.flatMap(({ citations }) =>
      citations.flatMap((marker) => answer?.citations.find((one) => one.marker === marker)?.quote ?? []),
    )
    return { line, isCarried: own.length > 0 && own.every(({ verdict }) => verdict !== 'unsupported'), quotes }
  })
}

function print(context: BenchContext, seen: readonly Seen[]): void {
  const isFalse = ({ line }: Seen): boolean => (falseKinds as readonly string[]).includes(line.kind)
  const judged = seen.map((one): Judged => ({ actual: isFalse(one), said: !one.isCarried }))
  const { precision, recall, f1 } = scoresOf(judged)
  const ofKind = (kind: string): Seen[] => seen.filter(({ line }) => line.kind === kind)
  const marked = lineKinds.map((kind) => [kind, round(mean(ofKind(kind).map((one) => Number(!one.isCarried))))])
  const [low, high] = f1Interval(judged)
  context.print({
    figure: 'lies.marked.f1',
    value: round(f1),
    unit: 'F1',
    n: judged.length,
    ci: [round(low), round(high)],
    target: '>= 0.93',
    detail: {
      precision: round(precision),
      recall: round(recall),
      ...Object.fromEntries(marked.map(([kind, share]) => [`marked.${kind}`, share ?? 0])),
    },
  })
  const share = (figure: string, values: readonly number[], target: string, detail = {}): void => {
    const [from, to] = bootstrapInterval(values)
    const figures = {
      value: round(mean(values)),
      unit: 'share',
      n: values.length,
      ci: [round(from), round(to)],
    } as const
    context.print({ figure: `lies.${figure}`, ...figures, target, detail })
  }
  const carried = seen.filter((one) => one.isCarried)
  share(
    'carried-is-true',
    carried.map((one) => Number(!isFalse(one))),
    '>= 0.97',
  )
  const footnotes = carried
    .filter((one) => !isFalse(one))
    .flatMap(({ line, quotes }) => quotes.map((quote) => Number(holds(quote, line.from ?? ''))))
  const kept = ofKind('all-footnotes').filter((one) => one.isCarried)
  share('footnote-holds-sentence', footnotes, '>= 0.97', {
    keptOfAllFootnotes: round(mean(kept.map(({ quotes }) => quotes.length))),
  })
  const keptTrue = trueKinds.flatMap(ofKind).map((one) => Number(one.isCarried && one.quotes.length > 0))
  share('true-has-footnote', keptTrue, '>= 0.97')
}

/** True when the quote is of the place that the sentence was made from. */
const holds = (quote: string, sentence: string): boolean => bare(quote).includes(bare(sentence).slice(0, 60))

function show(context: BenchContext, seen: readonly Seen[]): void {
  for (const { line, isCarried, quotes } of seen) {
    const isRight = isCarried === (trueKinds as readonly string[]).includes(line.kind)
    const isAtPlace = !isCarried || quotes.every((quote) => holds(quote, line.from ?? ''))
    if (!isRight || !isAtPlace)
      context.note(`${line.kind} ${isCarried ? 'carried' : 'marked'}: ${line.text}\n    ${quotes.join(' | ')}`)
  }
}
