import type { Answer, AnswerPhase, Citation, Claim, Source } from '@/lib/domain/answer'
import type { FormKind } from '@/lib/domain/answer-form'
import type { AnswerStep } from '@/lib/domain/deep-answer'
import type { CurrentAnswer, OwnFeedback, StoredAnswer } from '@/lib/domain/conversation'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import type { OwnRequest } from '@/lib/domain/question-request'
import { shownForm } from '@/lib/domain/shown-form'

export type TurnProblem = { code: string; message: string; retryable: boolean; requestId?: string }

/** One question with its answer as far as it is known in this browser. */
export type Turn = {
  /** Stays the same while the answer streams, so that nothing is mounted anew. */
  readonly key: string
  readonly question: string
  readonly answerId: string | null
  /** Ids of all answers that were given in this place, oldest first, this one among them once it has an id. */
  readonly versions: readonly string[]
  /** What the server is doing; null once the answer is final or the request failed. */
  readonly phase: AnswerPhase | null
  readonly connection: 'live' | 'reconnecting'
  /** What the words of the question limited the search to. */
  readonly filters: readonly QuestionFilter[]
  /** What the glossary read its words as. */
  readonly expansions: readonly QuestionExpansion[]
  /** The form that the answer is written in; null for prose. */
  readonly form: FormKind | null
  /** It is looked into further than usual. */
  readonly deep: boolean
  /** What was done for that so far. */
  readonly steps: readonly AnswerStep[]
  readonly text: string
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
  readonly lastEventId: number
  /** The final Answer, from `done` or `error`, or as stored. */
  readonly answer: Answer | null
  /** A request that never became an answer (no connection, refused by a limit). */
  readonly problem: TurnProblem | null
  /** The reader pressed stop: the text is what there was by then. */
  readonly stopped: boolean
  /** How the reader rated it before. */
  readonly feedback: OwnFeedback | null
  /** The refused question as it was handed to people. */
  readonly request: OwnRequest | null
  /** The id under which the reader keeps the question. */
  readonly savedAs: string | null
}

export function newTurn(key: string, question: string): Turn {
  return {
    key,
    question,
    answerId: null,
    versions: [],
    phase: 'queued',
    connection: 'live',
    filters: [],
    expansions: [],
    form: null,
    deep: false,
    steps: [],
    text: '',
    sources: [],
    claims: [],
    citations: [],
    lastEventId: 0,
    answer: null,
    problem: null,
    stopped: false,
    feedback: null,
    request: null,
    savedAs: null,
  }
}

/** A turn as stored. One that is still running shows what there is and is then joined from its beginning. */
export function turnOf(stored: CurrentAnswer): Turn {
  const { status, feedback, request = null, savedAs = null, stopped, versions, turn: _turn, ...fields } = stored
  const own = { feedback, request, savedAs, stopped }
  const fresh = { ...newTurn(stored.id, stored.question), answerId: stored.id, versions, ...own }
  if (status !== 'running') return { ...fresh, ...settled({ ...fields, status }) }
  return { ...fresh, phase: 'writing', text: stored.text, sources: stored.sources }
}

/** Another version of a turn, in its place. */
export function turnWithVersion(turn: Turn, stored: StoredAnswer): Turn {
  return { ...turnOf({ ...stored, versions: [...turn.versions] }), key: turn.key }
}

/** What a final answer overwrites. Text that had arrived is never taken back by an empty failure. */
export function settled(answer: Answer): Partial<Turn> & { answer: Answer } {
  return {
    answerId: answer.id,
    phase: null,
    connection: 'live',
    filters: answer.filters ?? [],
    expansions: answer.expansions ?? [],
    form: shownForm(answer.form),
    ...(answer.deep && { deep: true, steps: answer.deep.steps }),
    sources: answer.sources,
    claims: answer.claims,
    citations: answer.citations,
    text: answer.text,
    problem: null,
    answer,
  }
}

/** The words that the reader did not want to limit the search: an answer that is asked for again is asked without them. */
export const withoutFiltersOf = ({ filters }: Turn): string[] =>
  filters.filter((one) => !one.applied).map((one) => one.words)

/** The terms that the reader did not want the question to be read with. */
export const withoutTermsOf = ({ expansions }: Turn): string[] =>
  expansions.filter((one) => !one.applied).map((one) => one.termId)

export function isRunning(turn: Turn): boolean {
  return turn.phase !== null
}
