import { sql, type SQL } from 'drizzle-orm'
import { workspaces } from '@/db/schema'

/** Whether a workspace's queued revisions may be taken for work: an admin can pause that. */
export const ingestionIsOpen = (workspaceId: string): SQL =>
  sql`not exists (select 1 from ${workspaces} where ${workspaces.id} = ${workspaceId} and ${workspaces.settings} @> '{"ingestionPaused": true}'::jsonb)`
