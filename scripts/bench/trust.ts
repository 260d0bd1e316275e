import { answersBench } from './answers'
import type { Bench, BenchContext, Figure } from './bench'
import { checkTextBench } from './check-text'
import { measureGolden } from './golden'
import { liesBench } from './lies'
import { retrievalBench } from './retrieval'
import { trustFigures, type TrustFigure } from './trust-figures'

/**
 * What answers can be stood on, in one table: the benches of citations, refusals, verification, retrieval and the golden set, each on data that nothing
 * was tuned on, with its interval. Without `--model` it is about what the product does without a key.
 */
export const trustBench: Bench = {
  name: 'trust',
  summary:
    'citations, refusals, verification, retrieval and the golden set in one table [--model local:extractive] [--queries 150]; with the product’s FOOTNOTE_DATA_DIR',
  async run(context) {
    const found = new Map<string, Figure>()
    const print = (figure: Figure): void => {
      found.set(figure.figure, figure)
      context.print(figure)
    }
    const inner: BenchContext = { ...context, print, options: new Map([['part', 'report'], ...context.options]) }
    for (const bench of [answersBench, liesBench, checkTextBench, retrievalBench]) {
      context.note(`${bench.name}: ${bench.summary}`)
      await bench.run(inner)
    }
    await measureGolden(inner)
    const isHosted = !(context.options.get('model') ?? 'local:').startsWith('local:')
    context.note('| what | to reach | measured | interval | n | reached |\n|---|---|---|---|---|---|')
    for (const row of trustFigures) context.note(describe(row, found.get(row.figure), isHosted))
  },
}

function describe(row: TrustFigure, figure: Figure | undefined, isHosted: boolean): string {
  const limit = (isHosted && row.hosted) || row.local
  const bound = `${row.isMost ? '≤' : '≥'} ${limit}`
  if (!figure) return `| ${row.what} | ${bound} | not measured | | | |`
  const reached = row.isMost ? figure.value <= limit : figure.value >= limit
  const ci = figure.ci ? `${figure.ci[0]} to ${figure.ci[1]}` : ''
  return `| ${row.what} | ${bound} | ${figure.value} | ${ci} | ${figure.n ?? ''} | ${reached ? 'yes' : 'no'} |`
}
