import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { sampleChunks } from '@/db/queries/deletion/sample-chunks'
import { verifyAuditChain } from '@/db/queries/verify-audit-chain'
import {
  accounts,
  apiKeys,
  documents,
  invitations,
  memberships,
  sessions,
  signInLinks,
  users,
  workspaceDeletions,
  workspaces,
} from '@/db/schema'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { AuditEnd } from '@/lib/domain/workspace-deletion'
import { addRemoved } from './add-removed'

/**
 * Shuts the doors of a workspace before its rows go: memberships, keys and invitations end, and with them every session and every person who belongs nowhere else. Notes what is to be known
 * afterwards: where the audit chain ended, words of a few passages, whose credentials ended. Where it was the last workspace, whoever asked gets an empty one, so that there is a way in.
 * All of it in one transaction; a second time it finds nothing and changes nothing.
 */
export async function closeWorkspace(db: Db, scope: Scope, params: { id: string; now: Date }): Promise<void> {
  const { workspaceId } = scope
  await db.transaction(async (tx) => {
    // In one order, so that of two last workspaces that go at once the second sees the first one gone.
    const all = await tx.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.id)).for('update')
    if (!all.some(({ id }) => id === workspaceId)) return
    const ofTarget = eq(documents.workspaceId, workspaceId)
    const samples = await sampleChunks(tx, scope, {
      documentIds: sql`select ${documents.id} from ${documents} where ${ofTarget}`,
    })
    const audit = await endOfChain(tx, scope)
    const successorId = all.length === 1 ? await makeSuccessor(tx, scope, params) : null
    const { ended, counts } = await endCredentials(tx, workspaceId)
    await tx.delete(workspaces).where(eq(workspaces.id, workspaceId))
    const kept = samples.map(({ query, vector }) => ({
      query,
      vector: vector && { ...vector, embedding: [...vector.embedding] },
    }))
    await tx
      .update(workspaceDeletions)
      .set({ samples: kept, audit, ended, successorId, removed: addRemoved({ workspaces: 1, ...counts }) })
      .where(eq(workspaceDeletions.id, params.id))
  })
}

async function endOfChain(tx: Tx, scope: Scope): Promise<AuditEnd> {
  const verdict = await verifyAuditChain(tx, scope)
  return verdict.ok
    ? { entries: verdict.rows, lastHash: verdict.lastHash, isWhole: true }
    : { entries: verdict.brokenAt - 1, lastHash: null, isWhole: false }
}

/** As the first start makes one. Nothing goes over into it but who asked. */
async function makeSuccessor(tx: Tx, scope: Scope, { id, now }: { id: string; now: Date }): Promise<WorkspaceId> {
  const workspaceId = newId('workspace', now.getTime())
  await tx.insert(workspaces).values({ id: workspaceId, name: 'Footnote', createdAt: now })
  await tx.insert(memberships).values({ workspaceId, userId: scope.userId, role: 'admin', createdAt: now })
  const entry = {
    action: 'workspace.created',
    targetKind: 'workspace',
    targetId: workspaceId,
    detail: { receiptId: id },
  }
  await appendAudit(tx, { workspaceId, userId: scope.userId }, entry)
  return workspaceId
}

/** People are global: who belongs to another workspace keeps account and sessions, and finds themselves there. */
async function endCredentials(
  tx: Tx,
  workspaceId: WorkspaceId,
): Promise<{ ended: string[]; counts: Record<string, number> }> {
  const keys = await tx.delete(apiKeys).where(eq(apiKeys.workspaceId, workspaceId)).returning({ hash: apiKeys.keyHash })
  const invited = await tx
    .delete(invitations)
    .where(eq(invitations.workspaceId, workspaceId))
    .returning({ id: invitations.id })
  const left = await tx
    .delete(memberships)
    .where(eq(memberships.workspaceId, workspaceId))
    .returning({ userId: memberships.userId })
  const gone = await findHomeless(
    tx,
    left.map(({ userId }) => userId),
  )
  const closed = await tx.delete(sessions).where(inArray(sessions.userId, gone)).returning({ id: sessions.id })
  await tx.delete(accounts).where(inArray(accounts.userId, gone))
  await tx.delete(signInLinks).where(inArray(signInLinks.userId, gone))
  await tx.delete(users).where(inArray(users.id, gone))
  await tx.update(sessions).set({ workspaceId: null }).where(eq(sessions.workspaceId, workspaceId))
  return {
    ended: [...keys.map(({ hash }) => hash), ...closed.map(({ id }) => id)],
    counts: {
      api_keys: keys.length,
      invitations: invited.length,
      memberships: left.length,
      sessions: closed.length,
      users: gone.length,
    },
  }
}

async function findHomeless(tx: Tx, userIds: readonly UserId[]): Promise<UserId[]> {
  if (userIds.length === 0) return []
  const elsewhere = tx.select({ id: memberships.userId }).from(memberships).where(eq(memberships.userId, users.id))
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, [...userIds]), notExists(elsewhere)))
  return rows.map(({ id }) => id)
}
