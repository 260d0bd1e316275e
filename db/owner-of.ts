import { sql, type SQL } from 'drizzle-orm'
import { documents, memberships, users } from '@/db/schema'
import type { DocumentOwner } from '@/lib/domain/upkeep'

const isMember = sql`exists (select 1 from ${memberships} m
  where m.workspace_id = ${documents.workspaceId} and m.user_id = ${documents.ownerId})`

/** Who answers for the document of a `documents` row, by today's memberships; null without an owner. */
export const ownerOf = sql<DocumentOwner | null>`(
  select json_build_object('id', o.id, 'name', coalesce(nullif(o.name, ''), o.email), 'hasLeft', o.disabled_at is not null or not ${isMember})
  from ${users} o where o.id = ${documents.ownerId})`

/** Condition on a `documents` row: nobody answers for it, or somebody who has left. */
export const hasNoOwner: SQL = sql`not exists (select 1 from ${users} o where o.id = ${documents.ownerId} and o.disabled_at is null and ${isMember})`
