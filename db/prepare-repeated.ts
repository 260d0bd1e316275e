import type postgres from 'postgres'

/** Asked for this often, a text is worth keeping. */
const repeats = 3
/** A session keeps about 30 kB for each, for each of the ten connections of a process. */
const mostPrepared = 64
const mostCounted = 1000
/** Longer texts are inserts of many rows: each is different. */
const longestText = 6000

/**
 * Lets SQL that comes again and again run as a named statement: one trip to the session instead of two, and no parsing. drizzle
 * sends everything unnamed. Only for the embedded database, whose one session outlives its clients; a pooler before a server
 * would lose the names.
 *
 * The number is bounded because the driver never forgets a statement: texts beyond the first 64 that repeat stay unnamed.
 */
export function prepareRepeated(client: postgres.Sql): postgres.Sql {
  const counts = new Map<string, number>()
  const prepared = new Set<string>()
  const isWorthIt = (text: string): boolean => {
    if (prepared.has(text)) return true
    if (prepared.size >= mostPrepared || text.length > longestText) return false
    if (counts.size >= mostCounted) counts.clear()
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    if (count < repeats) return false
    counts.delete(text)
    prepared.add(text)
    return true
  }
  const unsafe: postgres.Sql['unsafe'] = client.unsafe.bind(client)
  client.unsafe = ((
    text: string,
    parameters?: postgres.ParameterOrJSON<never>[],
    options?: postgres.UnsafeQueryOptions,
  ) =>
    unsafe(
      text,
      parameters,
      parameters?.length && isWorthIt(text) ? { ...options, prepare: true } : options,
    )) as typeof client.unsafe
  return client
}
