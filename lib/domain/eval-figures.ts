import { formatCost } from './format-figures'

/** What a run says about a variant, in the order of the screens. `scorer` names the score of each case that the figure is made of. */
export type EvalFigure = {
  readonly name: string
  readonly label: string
  readonly scorer: string
  readonly statistic: 'mean' | 'p50' | 'p95'
  readonly unit: 'share' | 'ms' | 'micro-usd'
  readonly better: 'higher' | 'lower'
  readonly meaning: string
}

const share = { statistic: 'mean', unit: 'share', better: 'higher' } as const
const badShare = { ...share, better: 'lower' } as const
const time = { scorer: 'latency', unit: 'ms', better: 'lower' } as const

export const evalFigures: readonly EvalFigure[] = [
  {
    ...share,
    name: 'passed',
    scorer: 'passed',
    label: 'Passed',
    meaning: 'answered with every fact, or refused where it must be; nothing forbidden, nothing leaked',
  },
  { ...share, name: 'facts', scorer: 'facts', label: 'Key facts', meaning: 'expected facts that the answer has' },
  {
    ...share,
    name: 'answer-match',
    scorer: 'answer-match',
    label: 'Answer match',
    meaning: 'words of the expected answer that the answer has',
  },
  {
    ...share,
    name: 'exact',
    scorer: 'exact',
    label: 'Exact match',
    meaning: 'answers that say the expected one word for word',
  },
  {
    ...share,
    name: 'word-f1',
    scorer: 'word-f1',
    label: 'Word F1',
    meaning: 'words shared with the expected answer; what is missing and what is said besides both cost',
  },
  {
    ...share,
    name: 'judge',
    scorer: 'judge',
    label: 'Judge',
    meaning: 'answers that a model finds right against what is expected; partly counts half',
  },
  {
    ...share,
    name: 'refusal-recall',
    scorer: 'refusal-recall',
    label: 'Refusal recall',
    meaning: 'questions without an answer that were refused',
  },
  {
    ...share,
    name: 'refusal-precision',
    scorer: 'refusal-precision',
    label: 'Refusal precision',
    meaning: 'refusals that were right',
  },
  {
    ...share,
    name: 'citation-precision',
    scorer: 'citation-precision',
    label: 'Citation precision',
    meaning: 'citations that point into an expected document',
  },
  {
    ...share,
    name: 'citation-recall',
    scorer: 'citation-recall',
    label: 'Citation recall',
    meaning: 'expected passages that an answer cites',
  },
  {
    ...share,
    name: 'groundedness',
    scorer: 'groundedness',
    label: 'Groundedness',
    meaning: 'claims that rest on a cited passage',
  },
  {
    ...share,
    name: 'recall@5',
    scorer: 'recall',
    label: 'Recall@5',
    meaning: 'expected documents among the first five passages',
  },
  { ...share, name: 'ndcg', scorer: 'ndcg', label: 'nDCG', meaning: 'how high the expected passages are ranked' },
  { ...share, name: 'mrr', scorer: 'mrr', label: 'MRR', meaning: 'one over the rank of the first expected passage' },
  {
    ...share,
    name: 'span-recall',
    scorer: 'span-recall',
    label: 'Span recall',
    meaning: 'expected passages that were in the prompt',
  },
  {
    ...share,
    name: 'span-iou',
    scorer: 'span-iou',
    label: 'Span IoU',
    meaning: 'letters of the first five passages that were expected, over all of both; low by nature',
  },
  {
    ...share,
    name: 'format',
    scorer: 'format',
    label: 'Format',
    meaning: 'answers whose footnotes all lead somewhere, and that hold nothing of the prompt',
  },
  {
    ...badShare,
    name: 'wrong-unmarked',
    scorer: 'wrong-unmarked',
    label: 'Wrong without a mark',
    meaning: 'cases that were answered wrongly, with nothing that tells the reader to look twice',
  },
  {
    ...badShare,
    name: 'forbidden',
    scorer: 'forbidden',
    label: 'Forbidden said',
    meaning: 'answers that say what they must not, such as an outdated number',
  },
  {
    ...badShare,
    name: 'mis-cited',
    scorer: 'mis-cited',
    label: 'Wrongly cited',
    meaning: 'answers that cite a document which they must not, such as an outdated one',
  },
  {
    ...share,
    name: 'filters',
    scorer: 'filters',
    label: 'Filters in words',
    meaning: 'questions whose words limited the search exactly as they say',
  },
  {
    ...badShare,
    name: 'leak',
    scorer: 'leak',
    label: 'Leaks',
    meaning: 'answers with text that the reader may not read',
  },
  {
    ...badShare,
    name: 'policy',
    scorer: 'policy',
    label: 'Policy',
    meaning: 'answers that give away a key, a card’s, account or identity number, or words of the prompt',
  },
  {
    ...badShare,
    name: 'toxicity',
    scorer: 'toxicity',
    label: 'Toxicity',
    meaning: 'answers with an insult, obscenity or threat that no passage has, by a list of words',
  },
  {
    ...share,
    name: 'language',
    scorer: 'language',
    label: 'Language',
    meaning: 'answers in the language of the question',
  },
  { ...badShare, name: 'failed', scorer: 'failed', label: 'Errors', meaning: 'answers that broke off' },
  {
    ...time,
    name: 'latency-p50',
    statistic: 'p50',
    label: 'Median latency',
    meaning: 'half of the answers were faster',
  },
  {
    ...time,
    name: 'latency-p95',
    statistic: 'p95',
    label: 'Latency, 95 %',
    meaning: '95 % of the answers were faster',
  },
  {
    name: 'cost',
    scorer: 'cost',
    statistic: 'mean',
    unit: 'micro-usd',
    better: 'lower',
    label: 'Cost',
    meaning: 'of an answer, by the prices of its models; those without a price are not judged',
  },
]

export const findEvalFigure = (name: string): EvalFigure | undefined => evalFigures.find((one) => one.name === name)

/** `0.873` as `87.3 %`, milliseconds and money as they are read. */
export function formatEvalValue(figure: EvalFigure, value: number): string {
  if (figure.unit === 'share') return `${(100 * value).toFixed(value === 1 || value === 0 ? 0 : 1)} %`
  if (figure.unit === 'micro-usd') return formatCost(Math.round(value))
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`
}
