import { findAnswer } from '@/db/queries/answers/find-answer'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { requireRole } from '@/lib/auth/require-role'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { PlacedPassage } from './compare-passages'

export type PromptPassages = {
  readonly passages: readonly PlacedPassage[]
  /** Of documents that whoever looks may not read, or that are gone: only how many there were. */
  readonly withheld: number
}

/**
 * The passages that an answer was written from, in the order of retrieval, with today's rights. Of a question that was asked in parts they are those of
 * the first part, then what each other part has besides. Of a refusal from before recipes were kept, those that were near.
 * @returns null where the answer is gone @throws forbidden
 */
export async function readPromptPassages(
  runtime: Runtime,
  scope: Scope,
  answerId: AnswerId,
): Promise<PromptPassages | null> {
  requireRole(scope, 'reviewer')
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (!row) return null
  const inPrompt = new Set((row.recipe?.parts ?? []).flatMap((part) => part.passages.map((one) => one.source)))
  const kept = inPrompt.size > 0 ? [...inPrompt].flatMap((index) => row.sources[index] ?? []) : row.sources
  const all = (kept.length > 0 ? kept : row.suggestions).map((source, index) => ({ place: index + 1, source }))
  const documentIds = [...new Set(all.map(({ source }) => source.documentId))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  const passages = all.filter(({ source }) => visible.has(source.documentId))
  return { passages, withheld: all.length - passages.length }
}
