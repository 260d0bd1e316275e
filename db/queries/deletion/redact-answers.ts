import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answers, judgements } from '@/db/schema'
import type { StoredDeepAnswer } from '@/lib/domain/deep-answer'
import { redactAnswer } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'

/** A statement takes a limited number of parameters. */
const mostPerCall = 5_000

/**
 * Takes the words of documents that are about to be deleted out of stored answers. `documentIds` is a subquery, because a collection
 * can hold more documents than a statement takes parameters.
 * @returns how many answers were changed
 */
export async function redactAnswers(tx: Tx, scope: Scope, params: { documentIds: SQL }): Promise<number> {
  const parts = sql`${answers.citations} || ${answers.sources} || ${answers.suggestions} || coalesce(${answers.deep} -> 'documents', '[]')`
  const rows = await tx
    .select({
      id: answers.id,
      text: answers.text,
      claims: answers.claims,
      citations: answers.citations,
      sources: answers.sources,
      suggestions: answers.suggestions,
      deep: answers.deep,
      removed: sql<string[]>`(
        select json_agg(distinct part->>'documentId') from jsonb_array_elements(${parts}) part
        where part->>'documentId' in (${params.documentIds}))`,
    })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        sql`exists (select 1 from jsonb_array_elements(${parts}) part where part->>'documentId' in (${params.documentIds}))`,
      ),
    )
    .for('update')
  // A judge's reason may repeat a word of a document; its verdict does not.
  const redacted = rows.map(({ id }) => id)
  for (let at = 0; at < redacted.length; at += mostPerCall) {
    const some = redacted.slice(at, at + mostPerCall)
    await tx
      .update(judgements)
      .set({ reason: null })
      .where(
        and(
          eq(judgements.workspaceId, scope.workspaceId),
          or(inArray(judgements.answerId, some), inArray(judgements.otherAnswerId, some)),
        ),
      )
  }
  for (const { id, removed, deep, ...content } of rows) {
    const gone = new Set(removed)
    const { text, claims, citations, sources, suggestions } = redactAnswer(content, (documentId) =>
      gone.has(documentId),
    )
    await tx
      .update(answers)
      .set({
        text,
        claims: [...claims],
        citations: [...citations],
        sources: [...sources],
        suggestions: [...suggestions],
        // A question of several parts may hold a word of a document; and what is gone cannot be replayed.
        recipe: null,
        deep: deep && withoutWords(deep, gone),
      })
      .where(and(eq(answers.workspaceId, scope.workspaceId), eq(answers.id, id)))
  }
  return rows.length
}

/** A model that had read the document may have asked with its words. */
function withoutWords(deep: StoredDeepAnswer, gone: ReadonlySet<string>): StoredDeepAnswer {
  return {
    ...deep,
    steps: deep.steps.map((step) => ({ ...step, asked: '' })),
    documents: deep.documents.filter((one) => !gone.has(one.documentId)),
  }
}
