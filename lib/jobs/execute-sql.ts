import type postgres from 'postgres'

/**
 * Without parameters the simple protocol takes whole scripts, which is how pg-boss installs and migrates itself. Such a script can
 * hold BEGIN and COMMIT, which postgres.js allows on a reserved connection only.
 */
export async function executeSql(
  sql: postgres.Sql,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: unknown[] }> {
  if (values.length === 0) {
    const reserved = await sql.reserve()
    try {
      return { rows: lastRows(await reserved.unsafe(text)) }
    } catch (error) {
      // At a first start two processes install at once, and pg-boss passes over that the other was quicker; the connection must not stay
      // in the transaction that failed: whoever gets it next would be refused everything.
      await reserved.unsafe('rollback').catch(() => undefined)
      throw error
    } finally {
      reserved.release()
    }
  }
  return { rows: [...(await sql.unsafe(text, values.map(toParameter) as never[]))] }
}

/**
 * pg-boss passes some JSON as text, and postgres.js would encode that text once more for a JSON column: it goes out as the value it
 * stands for. None of pg-boss's plain texts (names, keys, intervals) begins with a bracket.
 */
function toParameter(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'string' && /^[{[]/.test(value) ? (JSON.parse(value) as unknown) : value
}

/** A script of several statements gives one result each. */
function lastRows(result: readonly unknown[]): unknown[] {
  const isScript = result.length > 0 && result.every(Array.isArray)
  return isScript ? [...((result as unknown[][]).at(-1) ?? [])] : [...result]
}
