import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts, documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

type Inserted = typeof answerDrafts.$inferInsert
type Draft = Omit<Inserted, 'workspaceId' | 'createdAt' | 'hints' | 'sources'> & {
  hints: readonly Inserted['hints'][number][]
  sources: readonly Inserted['sources'][number][]
  now: Date
}

/**
 * Keeps a draft, in the place of one for the same prompt. Nothing is kept of a document that is gone: its row is held meanwhile, so that a
 * deletion that begins now waits, and takes the draft with it. @returns whether it was kept
 */
export async function saveDraft(db: Db, scope: Scope, params: Draft): Promise<boolean> {
  const { now, hints, sources, ...draft } = params
  const { workspaceId } = scope
  const documentIds = [...new Set(sources.map((source) => source.documentId))]
  return db.transaction(async (tx) => {
    const there = await tx
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.workspaceId, workspaceId), inArray(documents.id, documentIds)))
      .for('key share')
    if (there.length < documentIds.length) return false
    const values = { ...draft, hints: [...hints], sources: [...sources], createdAt: now }
    await tx
      .insert(answerDrafts)
      .values({ workspaceId, ...values })
      .onConflictDoUpdate({ target: [answerDrafts.workspaceId, answerDrafts.promptKey], set: values })
    return true
  })
}
