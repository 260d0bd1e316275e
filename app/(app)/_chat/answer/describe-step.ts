import type { AnswerStep, DeepBound, StepKind, StepReason } from '@/lib/domain/deep-answer'

/** What a step does or did, with what it was asked for. */
const kindWords = {
  plan: ['Planning what to look for', 'Planned what to look for'],
  search: ['Searching for', 'Searched for'],
  open_section: ['Reading around', 'Read around'],
  list_documents: ['Listing documents', 'Listed documents'],
  look_up_term: ['Looking up', 'Looked up'],
  query_table: ['Asking a table', 'Asked a table'],
  calculate: ['Working out', 'Worked out'],
  ask_service: ['Asking', 'Asked'],
  other: ['Asking for something else', 'Asked for something that there is not'],
} satisfies Record<StepKind, [running: string, ended: string]>

const countWords = {
  plan: ['question', 'questions'],
  search: ['passage', 'passages'],
  open_section: ['passage', 'passages'],
  list_documents: ['document', 'documents'],
  look_up_term: ['term', 'terms'],
  query_table: ['row', 'rows'],
  calculate: ['result', 'results'],
  ask_service: ['answer', 'answers'],
  other: ['result', 'results'],
} satisfies Record<StepKind, [one: string, many: string]>

const reasonWords = {
  repeated: 'Not done again: the same was done before',
  unknown_tool: 'Not possible here',
  invalid_arguments: 'Not understood',
  unreadable_plan: 'The model gave no plan, so it was made by rules',
  not_carried: 'A figure of it stands in no source',
  personal_data: 'Not sent: it holds personal data, which this workspace does not send',
  not_confirmed: 'Not done: it was not allowed',
  service_refused: 'The service may not be asked this',
  service_has_none: 'The service has no such thing',
  service_failed: 'The service gave no answer',
  calls_used_up: 'Not done: enough was looked for',
  timed_out: 'Took too long and was given up',
  stopped: 'Stopped',
  error: 'Failed',
} satisfies Record<StepReason, string>

const boundWords = {
  calls: 'Looking ended because enough was looked for.',
  time: 'Looking ended because its time was up. The answer is made from what was found by then.',
  cost: 'Looking ended because it had cost as much as one question may. The answer is made from what was found by then.',
  budget: 'Looking ended because the budget for models is used up.',
} satisfies Record<DeepBound, string>

export const describeBound = (bound: DeepBound): string => boundWords[bound]

/** A line of the time line: what was done, and what was asked for; of a plan that is the question, which stands above. */
export function describeStep({ kind, state, asked }: AnswerStep): { act: string; asked: string } {
  const act = kindWords[kind][state === 'running' || state === 'waiting' ? 0 : 1]
  if (kind === 'plan') return { act, asked: '' }
  if (asked !== '') return { act, asked }
  return { act: kind === 'search' ? act.replace(' for', '') : act, asked: '' }
}

/** How it ended: how much it found, or why not. */
export function describeEnding({ kind, state, reason, found }: AnswerStep): string {
  const [one, many] = countWords[kind]
  const counted =
    found === null
      ? ''
      : `${found === 0 ? 'nothing' : found.toLocaleString('en')} ${found === 0 ? 'found' : found === 1 ? one : many}`
  if (reason !== null) return reasonWords[reason]
  if (state === 'waiting') return 'waits for you'
  return state === 'running' || kind === 'calculate' ? '' : counted
}

/** The time line in a line. */
export function describeSteps(steps: readonly AnswerStep[]): string {
  const last = steps.at(-1)
  const ms = last ? last.startedMs + (last.ms ?? 0) - (steps[0]?.startedMs ?? 0) : 0
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`
  return `Looked deeper: ${count}, ${formatStepTime(ms)}`
}

export const formatStepTime = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`)
