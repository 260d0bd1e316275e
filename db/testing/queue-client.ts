import { readEnv } from '@/lib/config/env'
import { openSqlClient } from '@/db/open-sql-client'

/**
 * One of several processes that load the embedded database at once: queries and transactions, each of whose results can only
 * be right if no other client's messages came between. Prints `{"errors", "wrong"}`. Run by the queue's test.
 */
const [client = '0', rounds = '250'] = process.argv.slice(2)
const sql = openSqlClient(readEnv(), { max: 3 })
let errors = 0
let wrong = 0

async function round(i: number): Promise<boolean> {
  const token = `${client}-${i}`
  switch (i % 5) {
    case 0: {
      const rows = await sql`select ${token}::text as token, ${i}::int as number`
      return rows.length === 1 && rows[0]?.['token'] === token && rows[0]?.['number'] === i
    }
    case 1: {
      await sql`insert into load_rows (client, number, token) values (${client}, ${i}, ${token})`
      const rows = await sql`select token from load_rows where client = ${client} and number = ${i}`
      return rows.length === 1 && rows[0]?.['token'] === token
    }
    case 2:
      return sql.begin(async (tx) => {
        const [before] = await tx`select value from load_counter for update`
        const [inserted] =
          await tx`insert into load_rows (client, number, token) values (${client}, ${i}, ${token}) returning token`
        await tx`update load_counter set value = ${Number(before?.['value']) + 1}`
        const [after] = await tx`select value from load_counter`
        return inserted?.['token'] === token && after?.['value'] === Number(before?.['value']) + 1
      })
    case 3: {
      const marker = new Error('rolled back on purpose')
      const thrown = await sql
        .begin(async (tx) => {
          await tx`insert into load_rows (client, number, token) values (${client}, ${i}, ${token})`
          throw marker
        })
        .catch((error: unknown) => error)
      const rows = await sql`select 1 from load_rows where client = ${client} and number = ${i}`
      return thrown === marker && rows.length === 0
    }
    default: {
      const failed = await sql`select 1 / ${0}::int`.catch((error: unknown) => error)
      const rows = await sql`select count(*)::int as n from generate_series(1, ${i}::int)`
      return (failed as { code?: string }).code === '22012' && rows[0]?.['n'] === i
    }
  }
}

const numbers = Array.from({ length: Number(rounds) }, (_, i) => i)
/** Three lanes, so that several connections of each process are in use at once. */
await Promise.all(
  [0, 1, 2].map(async (lane) => {
    for (const i of numbers.filter((number) => number % 3 === lane)) {
      try {
        if (!(await round(i))) wrong++
      } catch {
        errors++
      }
    }
  }),
)
await sql.end()
process.stdout.write(JSON.stringify({ errors, wrong }))
