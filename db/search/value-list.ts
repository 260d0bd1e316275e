import { sql, type SQL } from 'drizzle-orm'

/** `(a, b, c)` of parameters; `(null)`, which matches nothing, for none. */
export function valueList(values: readonly string[]): SQL {
  if (values.length === 0) return sql`(null)`
  return sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`
}
