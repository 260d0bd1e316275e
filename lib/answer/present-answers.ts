import { findAttached } from '@/db/queries/attachments/find-attached'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { findOpenResults } from '@/db/queries/tools/find-open-results'
import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { findOwners } from '@/db/queries/documents/find-owners'
import { findVisibleTerms } from '@/db/queries/glossary/find-visible-terms'
import { findOwnRequests } from '@/db/queries/requests/find-own-requests'
import { listSavedQuestions } from '@/db/queries/saved/list-saved-questions'
import { findVerifiedMarks } from '@/db/queries/verified/find-verified-marks'
import type { OwnFeedback, StoredAnswer } from '@/lib/domain/conversation'
import { isToolResult } from '@/lib/domain/is-tool-result'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { withOwners } from '@/lib/domain/with-owners'
import { errorTable } from '@/lib/errors/error-codes'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeFallback } from './describe-fallback'
import { toDeepAnswer } from './deep/to-deep-answer'
import { labelFilters } from './filters/label-filters'
import { withFilters } from './filters/with-filters'
import { withExpansions } from './glossary/with-expansions'
import { rerankingOf } from './to-recipe'
import { withholdSources } from './withhold-sources'

/** Stored rows as their reader may see them today. One rights query for all of them, and one for owners where something was refused. @param isShared they are read by a link */
export async function presentAnswers(
  runtime: Runtime,
  scope: Scope,
  rows: readonly AnswerRow[],
  feedback: ReadonlyMap<string, OwnFeedback>,
  { isShared = false }: { isShared?: boolean } = {},
): Promise<StoredAnswer[]> {
  const used = rows.flatMap((row) => [...row.citations, ...row.sources, ...row.suggestions])
  const toldOf = rows.flatMap((row) => row.deep?.documents ?? [])
  const documentIds = [...new Set([...used, ...toldOf].map((one) => one.documentId))]
  const documents = await findVisibleDocuments(runtime.db, scope, { documentIds })
  const results = await findOpenResults(runtime.db, scope, { ids: documentIds.filter(isToolResult) })
  const visible = new Set([...documents, ...results])
  // Whoever shares a conversation shows what its answers say; the files that they had attached stay theirs.
  const told = isShared ? await findAttached(runtime.db, scope, { documentIds }) : undefined
  const refused = rows.filter((row) => row.status === 'refused').map((row) => row.id)
  const requests = await findOwnRequests(runtime.db, scope, { answerIds: refused })
  const nearest = rows.flatMap((row) => row.suggestions.map((one) => one.documentId))
  const owners = await findOwners(runtime.db, scope, { documentIds: [...new Set(nearest)] })
  const labelled = await labelFilters(
    runtime,
    scope,
    rows.flatMap((row) => row.filters),
  )
  const served = rows.filter((row) => row.verified !== null).map((row) => row.id)
  const marks = await findVerifiedMarks(runtime.db, scope, { answerIds: served })
  const termIds = rows.flatMap((row) => row.expansions.map((one) => one.termId))
  const terms = await findVisibleTerms(runtime.db, scope, { ids: [...new Set(termIds)] })
  const kept =
    isShared || rows.length === 0
      ? []
      : await listSavedQuestions(runtime.db, scope, { savedFrom: rows.map((row) => row.id) })
  const savedAs = new Map<string, string>(kept.map((one) => [one.savedFrom, one.conversationId]))
  let at = 0
  return rows.map((row) => {
    const filters = labelled.slice(at, (at += row.filters.length))
    const [request, verified, saved] = [requests.get(row.id), marks.get(row.id), savedAs.get(row.id)]
    const expansions = row.expansions.filter((one) => terms.has(one.termId))
    const seen = row.deep?.documents ?? []
    const shown = withholdSources(fromRow(row, feedback.get(row.id) ?? null), visible, { told, seen })
    const isOpen = seen.every((one) => visible.has(one.documentId))
    const own = { ...withExpansions(shown, expansions), ...(row.deep && { deep: toDeepAnswer(row.deep, isOpen) }) }
    const answer = withFilters(own, filters)
    return {
      ...answer,
      suggestions: withOwners(answer.suggestions, owners),
      ...(verified && isWhole(answer) && { verified }),
      ...(request && { request }),
      ...(saved && { savedAs: saved }),
    }
  })
}

/** Nobody verified what is left of an answer when a source is closed or gone. */
const isWhole = ({ citations }: StoredAnswer): boolean =>
  citations.every((citation) => !citation.withheld && citation.quote !== removedNote)

function fromRow(row: AnswerRow, feedback: OwnFeedback | null): StoredAnswer {
  const error = row.errorCode ? errorTable[row.errorCode] : null
  return {
    id: row.id,
    conversationId: row.conversationId,
    question: row.question,
    status: row.status,
    text: row.text,
    claims: row.claims,
    citations: row.citations,
    refusal: row.refusalReason ? { reason: row.refusalReason, message: row.refusalMessage ?? '' } : null,
    error:
      error && row.errorCode
        ? { code: row.errorCode, retryable: error.retryable, message: row.errorDetail ?? error.message }
        : null,
    withheldClaims: row.withheldClaims,
    ...(row.isUnsure && { unsure: true as const }),
    suggestions: row.suggestions,
    sources: row.sources,
    model: row.model,
    fallback: describeFallback(row.fallback, row.model),
    ...(row.form ? { form: row.form } : {}),
    ...rerankingOf(row.recipe),
    promptVersion: row.promptVersion,
    usage: {
      inputTokens: row.inputTokens,
      outputTokens: row.outputTokens,
      costMicroUsd: row.costMicroUsd,
      ...(row.unpriced ? { unpriced: true } : {}),
    },
    timings: { retrieveMs: row.retrieveMs ?? 0, firstTokenMs: row.firstTokenMs, totalMs: row.totalMs ?? 0 },
    cache: row.cache,
    traceId: row.traceId,
    createdAt: row.createdAt.toISOString(),
    turn: row.turn,
    stopped: row.stopped,
    feedback,
  }
}
