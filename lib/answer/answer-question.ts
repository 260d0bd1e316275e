import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { readSmallTalk } from '@/lib/domain/small-talk'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { guardQuestion } from '@/lib/guardrails/guard-question'
import { locatePages } from '@/lib/retrieval/locate-pages'
import type { Runtime } from '@/lib/runtime/runtime'
import { newRecord } from './answer-record'
import { limitCacheUse } from './cache/cache-use'
import { decideOutcome } from './decide-outcome'
import { dropDismissed } from './disputes/drop-dismissed'
import { findDisputes } from './disputes/find-disputes'
import { draftAnswer } from './parts/draft-answer'
import { labelFilters } from './filters/label-filters'
import { narrowQuestion } from './filters/narrow-question'
import { rewriteQuestion } from './rewrite-question'
import { expandInput } from './glossary/expand-input'
import { storeAnswer } from './store-answer'
import type { AnswerInput, AnswerPart } from './stream-parts'
import { toSource } from './to-source'
import { findVerified } from './verified/find-verified'
import { serveVerified } from './verified/serve-verified'

/**
 * question -> guard (small talk goes straight to store) -> rewrite -> narrow (filters that its words say) -> read with the glossary -> route model -> take apart -> (retrieve -> build prompt -> generate ->
 * split claims -> verify -> cite) of each part -> look for what contradicts it -> store. A simple question is one part. A question that has a
 * verified answer for this reader is answered by it: from narrow straight
 * to store. The footnote writer splits, verifies and cites each claim as soon as its sentence is whole, so
 * what streams is what is stored.
 * Yields parts as they are known and always ends with exactly one `done` or `error`; what was written by then is kept.
 */
export async function* answerQuestion(runtime: Runtime, scope: Scope, input: AnswerInput): AsyncGenerator<AnswerPart> {
  const record = newRecord(input.question)
  try {
    record.question = guardQuestion(input.question)
    record.smallTalk = readSmallTalk(record.question)
    if (record.smallTalk) {
      yield { type: 'sources', sources: [] }
      yield { type: 'citations', citations: [] }
      record.standaloneQuestion = record.question
      const talk = { status: 'refused', reason: 'off_topic' } as const
      yield { type: 'done', answer: await storeAnswer(runtime, scope, input, record, talk) }
      return
    }
    const settings = await loadWorkspaceSettings(runtime.db, scope)
    const asked = { ...input, cache: limitCacheUse(input.cache, settings) }
    const standalone = await rewriteQuestion(runtime, scope, input, record.question)
    record.standaloneQuestion = standalone

    const narrowed = await narrowQuestion(runtime, scope, asked, record)
    const verified = await findVerified(runtime, scope, narrowed.input, standalone)
    // It is in the record whole at once: whoever has stopped by now gets none of it.
    if (verified && input.signal.aborted) throw new FootnoteError('answer_stopped')
    const expanded = verified
      ? narrowed.input
      : await expandInput(runtime, scope, narrowed.input, { record, question: narrowed.question })
    const draft = verified
      ? serveVerified(record, input, verified)
      : await draftAnswer(runtime, scope, expanded, record, { question: narrowed.question })
    input.onPhase('writing')
    const filters = await labelFilters(runtime, scope, record.filters)
    yield {
      type: 'sources',
      sources: record.passages.map(toSource),
      ...(filters.length > 0 && { filters }),
      ...(record.expansions.length > 0 && { expansions: [...record.expansions] }),
      ...(record.form && { form: record.form }),
    }

    if (input.signal.aborted) throw new FootnoteError('answer_stopped')
    for await (const delta of draft) {
      record.firstTokenMs ??= performance.now() - record.startedAt
      yield { type: 'text-delta', delta }
    }
    const found = findDisputes(
      record.writer?.claims ?? [],
      record.citations,
      record.passages.filter(({ service }) => !service),
    )
    record.claims = await dropDismissed(runtime, scope, found, record.citations, record.passages)
    for (const claim of record.claims) yield { type: 'verdict', claim }
    record.citations = await locatePages(runtime, scope, record.citations)
    yield { type: 'citations', citations: [...record.citations] }

    const ending = decideOutcome(record)
    const answer = await storeAnswer(runtime, scope, input, record, ending)
    yield answer.status === 'failed' ? { type: 'error', answer } : { type: 'done', answer }
  } catch (thrown) {
    const error = input.signal.aborted
      ? new FootnoteError('answer_stopped', { cause: thrown })
      : toFootnoteError(thrown)
    runtime.log.error('answer-failed', thrown, {
      answerId: input.answerId,
      requestId: input.requestId,
      code: error.code,
    })
    const rest = record.writer?.flush() ?? ''
    if (rest !== '') yield { type: 'text-delta', delta: rest }
    record.citations = await locatePages(runtime, scope, record.citations)
    yield { type: 'error', answer: await storeAnswer(runtime, scope, input, record, { status: 'failed', error }) }
  }
}
