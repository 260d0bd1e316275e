import type postgres from 'postgres'

/** Names of the queues that have a job which may begin. A job that is to be tried again waits in the same way. */
export async function findWaiting(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name from pgboss.job where state < 'active' and start_after < now()`
  return rows.map(({ name }) => name)
}
