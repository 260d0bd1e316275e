import { finishAnswer } from '@/db/queries/answers/finish-answer'
import { findOwners } from '@/db/queries/documents/find-owners'
import { recordServing } from '@/db/queries/verified/record-serving'
import type { Answer } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import { withOwners } from '@/lib/domain/with-owners'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerEnd, AnswerRecord } from './answer-record'
import { askBack } from './asking/ask-back'
import { keepDrafts } from './cache/keep-drafts'
import { describeFallback } from './describe-fallback'
import type { CacheOutcome } from './generate-draft'
import { redactDeletedSources } from './redact-deleted-sources'
import { labelFilters } from './filters/label-filters'
import { toDeepAnswer } from './deep/to-deep-answer'
import { withExpansions } from './glossary/with-expansions'
import { withFilters } from './filters/with-filters'
import { refusalMessage, smallTalkReplies } from './refusal-message'
import type { AnswerInput } from './stream-parts'
import { rerankingOf } from './to-recipe'
import { toSource } from './to-source'

/** Passages offered with a refusal. */
const mostSuggestions = 3

/** Ends the running row and returns the public Answer: what is stored, and the owners of the passages offered with a refusal. */
export async function storeAnswer(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  record: AnswerRecord,
  ending: AnswerEnd,
): Promise<Answer> {
  const filters = await labelFilters(runtime, scope, record.filters)
  const answer = assembleAnswer(input, record, ending)
  const { usage, timings, refusal, error, ...fields } = answer
  const { verified } = record
  await finishAnswer(runtime.db, scope, {
    answerId: input.answerId,
    now: runtime.now(),
    isTalk: record.smallTalk !== null,
    outcome: {
      status: answer.status,
      stopped: input.signal.aborted,
      standaloneQuestion: record.standaloneQuestion,
      text: fields.text,
      claims: fields.claims,
      citations: fields.citations,
      sources: fields.sources,
      filters: [...record.filters],
      expansions: [...record.expansions],
      suggestions: fields.suggestions,
      withheldClaims: fields.withheldClaims,
      isUnsure: fields.unsure === true,
      refusalReason: refusal?.reason ?? null,
      refusalMessage: refusal?.message ?? null,
      errorCode: ending.status === 'failed' ? ending.error.code : null,
      errorDetail: ending.status === 'failed' ? (ending.error.detail ?? null) : null,
      model: fields.model,
      fallback: record.end?.fallback ?? null,
      verified: verified && { id: verified.id, userId: verified.userId, at: verified.at },
      form: record.end?.form ?? null,
      deep: record.deep,
      recipe: record.recipe,
      cache: fields.cache,
      draftKeys: [...(record.end?.cache?.keys ?? [])],
      savedMicroUsd: record.end?.cache?.savedMicroUsd ?? 0,
      ...usage,
      ...timings,
    },
  })
  await redactDeletedSources(runtime, scope, [
    ...fields.sources,
    ...fields.citations,
    ...(record.deep?.documents ?? []),
  ])
  await keepDrafts(runtime, scope, input, { record, answer })
  if (verified) await recordServing(runtime.db, scope, { id: verified.id, now: runtime.now() })
  runtime.log.info('answer-finished', {
    answerId: answer.id,
    requestId: input.requestId,
    status: answer.status,
    reason: refusal?.reason ?? error?.code ?? null,
    fallback: record.end?.fallback?.code ?? null,
    verified: verified?.id ?? null,
    stopped: input.signal.aborted,
    filters: record.filters.map((one) => one.kind),
    expansions: record.expansions.filter((one) => one.applied).length,
    claims: answer.claims.length,
    cache: answer.cache,
    withheld: answer.withheldClaims,
    unsure: answer.unsure === true,
    form: answer.form?.outcome ?? null,
    deep: answer.deep?.outcome ?? null,
    steps: answer.deep?.steps.length ?? 0,
    citations: answer.citations.length,
    ...timings,
  })
  const documentIds = answer.suggestions.map((one) => one.documentId)
  const owners = await findOwners(runtime.db, scope, { documentIds })
  const told = withExpansions({ ...answer, suggestions: withOwners(answer.suggestions, owners) }, record.expansions)
  return withFilters(told, filters)
}

function assembleAnswer(input: AnswerInput, record: AnswerRecord, ending: AnswerEnd): Answer {
  const text = record.writer?.text ?? ''
  const withheldClaims = record.writer?.withheld ?? 0
  const isNarrowed = record.filters.some((one) => one.applied)
  const { readings } = record.end ?? {}
  const state = {
    hasPassages: record.passages.length > 0,
    hasText: text !== '',
    withheldClaims,
    isNarrowed,
    isUnclear: readings !== undefined,
  }
  const sources = record.passages.map(toSource)
  const asked = readings ? askBack(record.question, readings, record.passages) : []
  const nearest = sources.filter(({ service }) => !service).slice(0, mostSuggestions)
  const model = record.end?.model ?? input.modelId ?? 'local:extractive'
  return {
    id: input.answerId,
    conversationId: input.conversationId,
    question: record.question,
    status: ending.status,
    text,
    claims: [...(record.claims ?? record.writer?.claims ?? [])],
    citations: [...record.citations],
    refusal:
      ending.status === 'refused'
        ? {
            reason: ending.reason,
            message: record.smallTalk ? smallTalkReplies[record.smallTalk] : refusalMessage(ending.reason, state),
          }
        : null,
    error:
      ending.status === 'failed'
        ? {
            code: ending.error.code,
            retryable: ending.error.row.retryable,
            message: ending.error.detail ?? ending.error.row.message,
          }
        : null,
    withheldClaims,
    suggestions: ending.status === 'refused' ? (readings ? asked : nearest) : [],
    sources,
    model,
    fallback: describeFallback(record.end?.fallback ?? null, model),
    ...(record.verified ? { verified: { by: record.verified.by, at: record.verified.at } } : {}),
    ...(record.end?.form ? { form: record.end.form } : {}),
    ...(ending.status === 'answered' && record.end?.unsure ? { unsure: true as const } : {}),
    ...rerankingOf(record.recipe),
    ...(record.deep ? { deep: toDeepAnswer(record.deep, true) } : {}),
    promptVersion: record.promptVersion,
    usage: {
      inputTokens: record.end?.inputTokens ?? 0,
      outputTokens: record.end?.outputTokens ?? 0,
      costMicroUsd: record.end?.costMicroUsd ?? 0,
      ...(record.end?.unpriced ? { unpriced: true } : {}),
    },
    timings: {
      retrieveMs: Math.round(record.retrieveMs),
      firstTokenMs: record.firstTokenMs === null ? null : Math.round(record.firstTokenMs),
      totalMs: Math.round(performance.now() - record.startedAt),
    },
    cache: cacheOf(record.end?.cache ?? null),
    traceId: input.traceId,
    createdAt: input.createdAt.toISOString(),
  }
}

/** A hit only when no model wrote anything. */
function cacheOf(outcome: CacheOutcome | null): Answer['cache'] {
  if (outcome === null) return 'off'
  return outcome.hits === outcome.drafts ? 'hit' : 'miss'
}
