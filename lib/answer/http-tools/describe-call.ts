const longest = 160

/** What was asked, for people: "Get an order (id 4711)". */
export function describeCall(summary: string, args: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(args).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  )
  const all = given.length === 0 ? summary : `${summary} (${given.join(', ')})`
  return all.length > longest ? `${all.slice(0, longest - 2).trimEnd()} …` : all
}
