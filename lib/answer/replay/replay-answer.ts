import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import { appendAudit } from '@/db/queries/append-audit'
import { requireRole } from '@/lib/auth/require-role'
import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import { describeRetrieval } from '@/lib/domain/experiment-words'
import type { AnswerId } from '@/lib/domain/ids'
import type { Replay, ReplayChange, ReplayedAnswer } from '@/lib/domain/replay'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findTemplate } from '@/lib/prompts/find-template'
import type { PromptTemplate } from '@/lib/prompts/prompt-template'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import { compareReplay } from './compare-replay'
import { requireOpen } from './require-open'
import { pinnedPrompts, presentPrompts, writeAgain } from './write-again'

export type ReplayInput = {
  readonly answerId: AnswerId
  readonly change: ReplayChange
  readonly requestId: string
  readonly signal?: AbortSignal
}

/**
 * An answer again with its pinned passages, prompt version, model and settings, or with some of that changed; nothing is stored but the audit
 * entry and the meter's rows. The words of its documents are shown, so whoever replays must be allowed to read all of them.
 * @throws not_found, forbidden, replay_not_kept, replay_closed, prompt_version_unknown, provider_not_configured, and what a model throws
 */
export async function replayAnswer(runtime: Runtime, scope: Scope, replay: ReplayInput): Promise<Replay> {
  requireRole(scope, 'reviewer')
  const { answerId, change } = replay
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (!row) throw new FootnoteError('not_found')
  const { recipe } = row
  if (row.verified)
    throw new FootnoteError('replay_not_kept', {
      detail: 'A verified answer was served: no model wrote it, so there is nothing to write again.',
    })
  if (!recipe || row.status === 'running' || row.status === 'failed' || row.stopped)
    throw new FootnoteError('replay_not_kept')
  await requireOpen(runtime, scope, row)
  await runtime.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'answer.replayed',
      targetKind: 'answer',
      targetId: answerId,
      detail: { ...change, retrieval: describeRetrieval(change.retrieval ?? {}) },
    }),
  )
  const asked = await findTemplate(runtime, scope, { name: 'answer', version: row.promptVersion })
  const template =
    change.promptVersion === undefined
      ? asked
      : await findTemplate(runtime, scope, { name: 'answer', version: change.promptVersion })
  const modelId = change.model ?? row.model
  const model = await runtime.models.chatModel({ scope, task: 'answer', requestId: replay.requestId }, modelId)
  const then = pinnedPrompts(template, recipe, row.sources, row.expansions)
  const asThen = inputOf(row, recipe, { ...replay, modelId, template })
  const changed = {
    ...asThen,
    retrieval: { ...asThen.retrieval, ...change.retrieval },
    strict: change.strict ?? asThen.strict,
  }
  const { refuseBelow: _, ...search } = change.retrieval ?? {}
  const searchesOtherwise = Object.keys(search).length > 0
  const isSearched = searchesOtherwise || change.passages === 'now'
  // With the settings of then first: what documents did since is not the doing of other settings.
  const found = isSearched ? await presentPrompts(runtime, scope, asThen, { recipe, model }) : then
  const prompts = searchesOtherwise ? await presentPrompts(runtime, scope, changed, { recipe, model }) : found
  const pinned = pinnedPrompts(asked, recipe, row.sources, row.expansions)
  return compareReplay(
    { found: pinned, prompts: pinned, settings: settingsOf(asThen), answer: asStored(row, recipe) },
    {
      found,
      prompts,
      settings: settingsOf(changed),
      answer: await writeAgain(runtime, scope, changed, { recipe, prompts, model }),
    },
  )
}

const settingsOf = ({ strict, retrieval: { refuseBelow } }: AnswerInput) => ({
  strict,
  refuseBelow: refuseBelow ?? null,
})

function inputOf(
  row: AnswerRow,
  recipe: AnswerRecipe,
  { requestId, signal, modelId, template }: ReplayInput & { modelId: string; template: PromptTemplate },
): AnswerInput {
  return {
    answerId: row.id,
    conversationId: row.conversationId,
    turn: row.turn,
    question: row.question,
    collectionIds: recipe.collectionIds,
    documentIds: [],
    ...(recipe.filters ? { filters: recipe.filters } : {}),
    modelId,
    prompt: template,
    ...(row.expansions.length > 0 ? { expansions: row.expansions } : {}),
    retrieval: recipe.retrieval ?? {},
    strict: recipe.strict,
    forms: true,
    servesVerified: false,
    cache: 'off',
    requestId,
    traceId: row.traceId,
    createdAt: row.createdAt,
    signal: signal ?? new AbortController().signal,
    onPhase: () => undefined,
    onStep: () => undefined,
  }
}

function asStored(row: AnswerRow, recipe: AnswerRecipe): ReplayedAnswer {
  const { text, claims, citations, model, promptVersion, sources } = row
  const passages = recipe.parts.flatMap((part) => part.passages.map(({ source }) => sources[source]?.title ?? ''))
  const status = row.status === 'answered' ? 'answered' : 'refused'
  return { status, text, claims, citations, model, promptVersion, passages }
}
