import { and, eq, exists, isNull, ne, not } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { collections, connectors, conversations, documents, memberships, workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type WorkspaceWeight = {
  readonly documents: number
  readonly collections: number
  readonly connectors: number
  readonly conversations: number
  readonly people: number
  /** Of these, those who belong to no other workspace. */
  readonly homeless: number
  readonly isLast: boolean
}

/** What would go with the workspace, for whoever is about to delete it. */
export async function weighWorkspace(db: Db, scope: Scope): Promise<WorkspaceWeight> {
  const { workspaceId } = scope
  const other = alias(memberships, 'other')
  const isElsewhere = exists(
    db
      .select({ id: other.userId })
      .from(other)
      .where(and(eq(other.userId, memberships.userId), ne(other.workspaceId, workspaceId))),
  )
  const ofMembers = eq(memberships.workspaceId, workspaceId)
  return {
    documents: await db.$count(documents, eq(documents.workspaceId, workspaceId)),
    collections: await db.$count(
      collections,
      and(eq(collections.workspaceId, workspaceId), isNull(collections.conversationId)),
    ),
    connectors: await db.$count(connectors, eq(connectors.workspaceId, workspaceId)),
    conversations: await db.$count(conversations, eq(conversations.workspaceId, workspaceId)),
    people: await db.$count(memberships, ofMembers),
    homeless: await db.$count(memberships, and(ofMembers, not(isElsewhere))),
    isLast: (await db.$count(workspaces)) === 1,
  }
}
