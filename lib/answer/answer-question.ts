import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { guardQuestion } from '@/lib/guardrails/guard-question'
import { activePrompt } from '@/lib/prompts/active-prompt'
import { buildPrompt } from '@/lib/prompts/build-prompt'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { newRecord } from './answer-record'
import { callContext } from './call-context'
import { createCitationRegister } from './cite-passages'
import { createFootnoteWriter } from './create-footnote-writer'
import { decideOutcome } from './decide-outcome'
import { generateDraft } from './generate-draft'
import { rewriteQuestion } from './rewrite-question'
import { locatePages, storeAnswer } from './store-answer'
import type { AnswerInput, AnswerPart } from './stream-parts'
import { toSource } from './to-source'
import { createClaimVerifier } from './verify-claims'

/** Reads every passage by its sentences with the cross-encoder; to read them whole before would ask it twice for the same set. */
const quotesOnly = (model: { readonly provider: string }): boolean => model.provider === 'local'

const mostPassages = 8
const promptTokenBudget = 3_000

/**
 * question -> guard -> rewrite -> retrieve -> build prompt -> route model -> generate -> split claims -> verify -> cite -> store.
 * The footnote writer splits, verifies and cites each claim as soon as its sentence is whole, so what streams is what is stored.
 * Yields parts as they are known and always ends with exactly one `done` or `error`; what was written by then is kept.
 */
export async function* answerQuestion(runtime: Runtime, scope: Scope, input: AnswerInput): AsyncGenerator<AnswerPart> {
  const record = newRecord(input.question)
  try {
    record.question = guardQuestion(input.question)
    const standalone = await rewriteQuestion(runtime, scope, input, record.question)
    record.standaloneQuestion = standalone

    const model = await runtime.models.chatModel(callContext(scope, 'answer', input), input.modelId)
    const { passages, timings } = await retrievePassages(runtime, scope, {
      ...input,
      query: standalone,
      k: mostPassages,
      tokenBudget: promptTokenBudget,
      rerank: quotesOnly(model) ? false : 'auto',
      ...input.retrieval,
    })
    const template = activePrompt('answer', input.promptVersion)
    const prompt = buildPrompt(template, standalone, passages, promptTokenBudget)
    record.retrieveMs = timings.totalMs
    record.passages = prompt.passages
    record.promptVersion = prompt.version
    input.onPhase('writing')
    yield { type: 'sources', sources: prompt.passages.map(toSource) }

    const register = createCitationRegister(prompt.passages)
    const writer = createFootnoteWriter({
      verify: createClaimVerifier(prompt.passages),
      register,
      passageTexts: prompt.passages.map((passage) => passage.text),
    })
    record.writer = writer
    // The register's own list, which grows: a draft that breaks off keeps the footnotes of what was written.
    record.citations = register.citations
    if (input.signal.aborted) throw new FootnoteError('answer_stopped')
    if (prompt.passages.length > 0) {
      for await (const part of generateDraft(model, input, prompt, standalone)) {
        if (part.type === 'hint') writer.hint(part.span)
        else if (part.type === 'end') record.end = part
        const delta = part.type === 'text' ? writer.push(part.delta) : part.type === 'end' ? writer.flush() : ''
        if (delta === '') continue
        record.firstTokenMs ??= performance.now() - record.startedAt
        yield { type: 'text-delta', delta }
      }
    }
    for (const claim of writer.claims) yield { type: 'verdict', claim }
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
