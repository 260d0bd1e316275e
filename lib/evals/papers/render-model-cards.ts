import type { EvalRunListItem } from '@/db/queries/evals/list-runs'
import type { ModelFigures } from '@/db/queries/scorecard/list-model-figures'
import { formatCost, formatCount, formatDuration, formatShare } from '@/lib/domain/format-figures'
import { utcDay } from '@/lib/domain/utc-day'
import { describeCost, longDay } from '../report/describe'
import { wilsonInterval } from '../statistics/wilson-interval'
import { plain, table } from './markdown'
import type { ModelCard, ModelCards } from './model-cards'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const withInterval = (part: number, all: number): string => {
  if (all === 0) return 'nothing to measure'
  const [low, high] = wilsonInterval(part, all)
  return `${formatShare(part, all)} (${percent(low)} to ${percent(high)}) of ${formatCount(all)}`
}

/** The cards as one Markdown file. Every figure is worked out from the workspace's own answers and runs; what is not known is said. */
export function renderModelCards({ workspace, from, to, writtenAt, cards, personalData }: ModelCards): string {
  const last = new Date(to.getTime() - 1)
  return [
    `# Model cards: ${plain(workspace)}`,
    `${longDay(from)} to ${longDay(last)}, days of UTC. Written by Footnote on ${longDay(writtenAt)} from what its readers asked and from its golden runs. Intervals are 95 %.`,
    personalDataLine(personalData),
    ...(cards.length === 0 ? ['No model can be chosen.'] : cards.flatMap(renderCard)),
  ].join('\n\n')
}

function renderCard({ model, label, isLocal, price, figures, runs }: ModelCard): string[] {
  return [
    `## ${plain(model)}`,
    table(
      ['What', ''],
      [
        ['Name in the settings', label === null ? 'can no longer be chosen' : plain(label)],
        [
          'Where it runs',
          isLocal
            ? 'on this server; nothing leaves it'
            : 'at its provider, who is sent the question and the passages found for it',
        ],
        [
          'What it does',
          model === 'local:extractive'
            ? 'quotes sentences of documents; it writes none of its own'
            : 'writes answers, of which each sentence is checked against its source',
        ],
        [
          'Price',
          isLocal
            ? 'none'
            : price === null
              ? 'not known'
              : `${formatCost(price.inputMicroUsdPerMillion)} in, ${formatCost(price.outputMicroUsdPerMillion)} out, for a million tokens (${price.date})`,
        ],
      ],
    ),
    '### In use',
    figures === null
      ? 'No reader had an answer of it in this period.'
      : table(['Measure', 'Value'], usageRows(figures)),
    '### Golden sets',
    runs.length === 0 ? 'It has answered no golden set as readers have it.' : runs.map(renderRun).join('\n\n'),
    '### Known limits',
    [...limitsOf(figures, runs, isLocal)].map((line) => `- ${line}`).join('\n'),
  ]
}

const usageRows = (one: ModelFigures): string[][] => [
  ['Used', `${one.firstUsed} to ${one.lastUsed}, with prompt ${one.promptVersions.join(', ')}`],
  [
    'Answers to readers',
    `${formatCount(one.answers)}: ${formatCount(one.answered)} answered, ${formatCount(one.refused)} refused, ${formatCount(one.failed)} failed`,
  ],
  ['Claims with a source', withInterval(one.claims - one.unsupported, one.claims)],
  ['Thumbs up, of those rated', withInterval(one.up, one.up + one.down)],
  ['Whole answer, median and 95 %', `${formatDuration(one.p50Ms)}, ${formatDuration(one.p95Ms)}`],
  [
    'Cost of an answer',
    describeCost({ costMicroUsd: one.answers === 0 ? 0 : one.costMicroUsd / one.answers, unpricedCalls: one.unpriced }),
  ],
]

function renderRun({ suite, createdAt, passed, total, promptVersion, metrics }: EvalRunListItem): string {
  const rows = Object.entries(metrics ?? {}).map(([name, { value, ci, n }]) => [
    plain(name),
    value.toFixed(3),
    `${ci[0].toFixed(3)} to ${ci[1].toFixed(3)}`,
    String(n),
  ])
  const head = `Set “${plain(suite)}”, ${utcDay(createdAt)}, prompt ${promptVersion}: ${passed} of ${total} passed.`
  return rows.length === 0 ? head : `${head}\n\n${table(['Score', 'Value', '95 %', 'Cases'], rows)}`
}

function* limitsOf(
  figures: ModelFigures | null,
  runs: readonly EvalRunListItem[],
  isLocal: boolean,
): Generator<string> {
  if (figures === null || figures.answers < 100)
    yield 'Fewer than 100 answers to readers: the figures above say little.'
  if (runs.length === 0) yield 'Not held against a golden set: start a run under Evals before relying on it.'
  if (figures !== null && figures.up + figures.down < 30)
    yield 'Hardly rated by readers: what they think of it is not known.'
  if (figures !== null && figures.unpriced > 0)
    yield `${formatCount(figures.unpriced)} of its answers have no known price.`
  if (!isLocal)
    yield 'The provider may change the model behind this name without notice; the nightly golden run shows it.'
}

function personalDataLine(policy: ModelCards['personalData']): string {
  if (policy === 'mask')
    return 'Personal data that can be recognised by pattern are masked before anything is sent to a provider.'
  if (policy === 'block')
    return 'A question with personal data that can be recognised by pattern is not sent to a provider.'
  return 'Personal data are sent to providers as they stand in question and passages.'
}
