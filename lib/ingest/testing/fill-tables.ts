import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceId } from '@/lib/domain/ids'

const values: Readonly<Record<string, string>> = {
  text: "'fill-' || gen_random_uuid()",
  integer: '1',
  bigint: '1',
  smallint: '1',
  real: '1',
  'double precision': '1',
  numeric: '1',
  boolean: 'false',
  jsonb: "'{}'::jsonb",
  json: "'{}'::json",
  date: 'current_date',
  'timestamp with time zone': 'now()',
  ARRAY: "'{}'",
  'USER-DEFINED': "'[1,2,3]'",
}

/** One row of a workspace in every table that has a `workspace_id`, whatever it is for: a table that is added later is filled, too. */
export async function fillTables(db: Db, workspaceId: WorkspaceId): Promise<void> {
  const columns = await db.execute<{ table: string; name: string; type: string }>(sql`
    select c.table_name as table, c.column_name as name, c.data_type as type from information_schema.columns c
    where c.table_schema = 'public' and c.is_generated = 'NEVER'
      and (c.column_name = 'workspace_id' or (c.is_nullable = 'NO' and c.column_default is null and c.identity_generation is null))
      and exists (select 1 from information_schema.columns w
        where w.table_schema = 'public' and w.table_name = c.table_name and w.column_name = 'workspace_id')`)
  for (const table of new Set([...columns].map((column) => column.table))) {
    const of = [...columns].filter((column) => column.table === table)
    const names = of.map(({ name }) => `"${name}"`).join(', ')
    const given = of.map(({ name, type }) => (name === 'workspace_id' ? `'${workspaceId}'` : (values[type] ?? "''")))
    await db.execute(sql.raw(`insert into "${table}" (${names}) values (${given.join(', ')})`))
  }
}
