import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { CheckCounts, CheckedSentence, CheckEvent } from '@/lib/domain/text-check'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { leastCover } from '../compare-claim'
import { splitClaims } from '../split-claims'
import { checkSentence, type CheckContext } from './check-sentence'
import { guardText } from './guard-text'
import { inOrder } from './in-order'
import { createSpanNumbers } from './number-spans'
import { takeTurn } from './running-checks'

export type CheckTextInput = {
  readonly text: string
  /** Empty: every collection that the reader may see. */
  readonly collectionIds: readonly CollectionId[]
  readonly requestId: string
  /** Aborted when the reader stops or leaves: nothing more is searched for. */
  readonly signal: AbortSignal
}

/** Sentences under way at once: the embedder and the database are two processes. */
const atOnce = 2

/**
 * Checks a text sentence by sentence against the documents that the reader may see. Yields `started`, then each checked sentence in the
 * text's order, and ends with exactly one `done` or `error`; after a stop it just ends. The text is neither stored nor logged.
 * @throws text_empty, text_too_long, rate_limited, all before anything is yielded
 */
export function checkText(runtime: Runtime, scope: Scope, input: CheckTextInput): AsyncGenerator<CheckEvent> {
  const text = guardText(input.text)
  return runCheck(runtime, scope, { ...input, text }, takeTurn(scope.userId))
}

async function* runCheck(
  runtime: Runtime,
  scope: Scope,
  input: CheckTextInput,
  endTurn: () => void,
): AsyncGenerator<CheckEvent> {
  const startedAt = performance.now()
  const counts: CheckCounts = { supported: 0, contradicted: 0, unsupported: 0, nothing_found: 0 }
  let id = 0
  try {
    const pieces = splitClaims(input.text)
    const shown = pieces.map(({ start, end, isClaim }, index) => ({ index, start, end, isClaim }))
    yield { id: ++id, type: 'started', text: input.text, pieces: shown, leastCover }
    for await (const sentence of checkPieces(runtime, scope, input, pieces)) {
      counts[sentence.verdict] += 1
      yield { id: ++id, type: 'checked', sentence }
    }
    if (input.signal.aborted) return
    yield { id: ++id, type: 'done', counts, tookMs: Math.round(performance.now() - startedAt) }
  } catch (thrown) {
    if (input.signal.aborted) return
    const { code, row } = toFootnoteError(thrown)
    runtime.log.error('check-failed', thrown, { requestId: input.requestId, code })
    yield { id: ++id, type: 'error', error: { code, message: row.message, retryable: row.retryable } }
  } finally {
    endTurn()
    const ms = Math.round(performance.now() - startedAt)
    runtime.log.info('text-checked', { requestId: input.requestId, chars: input.text.length, ...counts, ms })
  }
}

async function* checkPieces(
  runtime: Runtime,
  scope: Scope,
  { requestId, collectionIds, signal }: CheckTextInput,
  pieces: ReturnType<typeof splitClaims>,
): AsyncGenerator<CheckedSentence> {
  const context: CheckContext = { requestId, collectionIds, signal, evidence: new Map() }
  const number = createSpanNumbers()
  const claims = pieces.flatMap((claim, index) => (claim.isClaim ? [{ claim, index, before: pieces[index - 1] }] : []))
  const checked = inOrder(claims, atOnce, signal, async (one) => ({
    one,
    judged: await checkSentence(runtime, scope, context, one),
  }))
  for await (const { one, judged } of checked) {
    const isCited = judged.verdict === 'supported' || judged.verdict === 'contradicted'
    const spans = judged.spans.map((span) => ({ ...span, headingPath: [...span.headingPath], parts: [...span.parts] }))
    yield {
      index: one.index,
      start: one.claim.start,
      end: one.claim.end,
      verdict: judged.verdict,
      text: one.claim.text,
      parts: [...judged.parts],
      spans: spans.map((span) => (isCited ? number(span) : { ...span, marker: null })),
      cover: judged.cover,
      reasons: [...judged.reasons],
    }
  }
}
