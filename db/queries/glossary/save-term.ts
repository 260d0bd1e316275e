import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { glossaryTerms } from '@/db/schema'
import type { TermInput } from '@/lib/domain/glossary'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

export type KeyedTerm = TermInput & { readonly termKey: string; readonly meaningKey: string }

/**
 * A pair that a person writes: accepted, and everyone's, because the words are theirs. One that was proposed or left out becomes it, also where
 * they may not know of it. @returns null when it is accepted already, and theirs to see
 */
export async function saveTerm(
  tx: Tx,
  scope: Scope,
  { input, now }: { input: KeyedTerm; now: Date },
): Promise<{ id: string } | null> {
  const { workspaceId, userId } = scope
  const { term, meaning, definition, onlyCapitals, termKey, meaningKey } = input
  const ofPair = and(
    eq(glossaryTerms.workspaceId, workspaceId),
    eq(glossaryTerms.termKey, termKey),
    eq(glossaryTerms.meaningKey, meaningKey),
  )
  const [known] = await tx
    .select({ id: glossaryTerms.id })
    .from(glossaryTerms)
    .where(and(ofPair, eq(glossaryTerms.status, 'accepted'), termIsVisible(scope)))
  if (known) return null
  const fields = {
    term,
    meaning,
    definition,
    onlyCapitals,
    status: 'accepted' as const,
    audience: 'everyone' as const,
    decidedBy: userId,
    decidedAt: now,
  }
  const [saved] = await tx
    .insert(glossaryTerms)
    .values({
      workspaceId,
      id: newId('glossaryTerm', now.getTime()),
      termKey,
      meaningKey,
      origin: 'added',
      createdAt: now,
      ...fields,
    })
    .onConflictDoUpdate({
      target: [glossaryTerms.workspaceId, glossaryTerms.termKey, glossaryTerms.meaningKey],
      set: fields,
    })
    .returning({ id: glossaryTerms.id })
  if (!saved) return null
  await appendAudit(tx, scope, { action: 'glossary-term.added', targetKind: 'glossary-term', targetId: saved.id })
  return saved
}
