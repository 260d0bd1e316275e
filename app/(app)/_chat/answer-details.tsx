import { describeVerified } from '@/components/answer/verified-mark'
import type { Answer, VerifiedMark } from '@/lib/domain/answer'
import type { AnswerForm } from '@/lib/domain/answer-form'
import type { DeepAnswer } from '@/lib/domain/deep-answer'
import { describeReranking } from '@/lib/domain/describe-reranking'
import { nameExpansion } from '@/lib/domain/describe-expansions'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import { isSmallTalk } from '@/lib/domain/small-talk'
import { formatCost } from './format-cost'

type Row = [string, string]

const cacheWords = {
  hit: 'Written before, checked now',
  miss: 'Written anew',
  off: 'Not asked',
} as const

/** Model, time, tokens and cost of one answer. */
export function AnswerDetails({ answer }: { answer: Answer }) {
  const { timings, usage } = answer
  const rows: Row[] = [
    ...originRows(answer),
    ...(answer.form ? [formRow(answer.form)] : []),
    ...(answer.deep ? [['Looked deeper', describeDeep(answer.deep)] satisfies Row] : []),
    ...filterRows(answer.filters ?? []),
    ...expansionRows(answer.expansions ?? []),
    ['First words', timings.firstTokenMs === null ? '–' : seconds(timings.firstTokenMs)],
    ['Search', seconds(timings.retrieveMs)],
    ...(answer.rerankedBy ? [['Reranked by', describeReranking(answer.rerankedBy)] satisfies Row] : []),
    ['Whole answer', seconds(timings.totalMs)],
    ['Tokens', `${usage.inputTokens.toLocaleString('en')} in, ${usage.outputTokens.toLocaleString('en')} out`],
    ['Cost', usage.unpriced ? 'Unpriced: the model has no price yet' : formatCost(usage.costMicroUsd)],
    ['Asked', new Date(answer.createdAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })],
    ['Trace', answer.traceId],
  ]
  return (
    <dl className="grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-1 text-sm">
      {rows.map(([name, value]) => (
        <div key={`${name} ${value}`} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="tabular min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function originRows(answer: Answer): Row[] {
  if (isSmallTalk(answer)) return [['Model', 'None: nothing was asked']]
  return answer.verified ? verifiedRows(answer.verified) : writtenRows(answer)
}

const writtenRows = ({ model, promptVersion, cache }: Answer): Row[] => [
  ['Model', model],
  ['Prompt', `Version ${promptVersion}`],
  ['Cache', cacheWords[cache]],
]

const kindWords = {
  table: 'Table',
  comparison: 'Comparison',
  steps: 'Steps',
  list: 'List',
  fact: 'Value',
} satisfies Record<AnswerForm['kind'], string>
const outcomeWords = {
  first: 'as asked for',
  repaired: 'mended once',
  prose: 'the model could not, so it is prose',
  cached: 'as written before',
  quoted: 'as the document has it',
} satisfies Record<AnswerForm['outcome'], string>

const formRow = ({ kind, outcome }: AnswerForm): Row => ['Form', `${kindWords[kind]}, ${outcomeWords[outcome]}`]

const describeDeep = ({ steps, outcome }: DeepAnswer): string =>
  `${steps.length} steps, ${outcome === 'report' ? 'a report' : 'nothing more found'}`

/** No model wrote it for this question. */
const verifiedRows = (mark: VerifiedMark): Row[] => [
  ['Model', 'None: a verified answer'],
  ['Origin', describeVerified(mark)],
]

const filterRows = (filters: readonly QuestionFilter[]): Row[] =>
  filters.map((one) => [one.applied ? 'Limited to' : 'Not limited to', `${one.label} (“${one.words}”)`])

const expansionRows = (expansions: readonly QuestionExpansion[]): Row[] =>
  expansions.map((one) => [one.applied ? 'Read as' : 'Not read as', nameExpansion(one)])

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`
}
