import type { ConnectorTools, KnownItem, SourceChange } from '../connector'

/** Tools of a run that remembers what the test gives it and never waits. */
export function makeTools(
  given: Partial<ConnectorTools> & { items?: ReadonlyMap<string, KnownItem> } = {},
): ConnectorTools {
  const { items, ...tools } = given
  return {
    signal: new AbortController().signal,
    hosts: ['127.0.0.1'],
    folders: [],
    secret: null,
    known: (externalId) => Promise.resolve(items?.get(externalId) ?? null),
    knownIds: () => [...(items?.keys() ?? [])],
    isTaken: (externalId) => (items?.get(externalId)?.version ?? null) !== null,
    pause: () => Promise.resolve(),
    ...tools,
  }
}

export async function listAll<Fetch>(changes: AsyncIterable<SourceChange<Fetch>>): Promise<SourceChange<Fetch>[]> {
  const all: SourceChange<Fetch>[] = []
  for await (const change of changes) all.push(change)
  return all
}

/** `item a`, `withheld b`, `complete`: a listing for people to read. */
export const tell = (changes: readonly SourceChange<unknown>[]): string[] =>
  changes.map((change) => ('externalId' in change ? `${change.type} ${change.externalId}` : change.type))
