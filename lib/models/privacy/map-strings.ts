/** A JSON value in which every string went through `change`; keys stay. */
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => mapStrings(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]))
}

/** The same of JSON in a text; a text that is none is changed as it stands. */
export function mapJsonText(text: string, change: (text: string) => string): string {
  try {
    return JSON.stringify(mapStrings(JSON.parse(text), change))
  } catch {
    return change(text)
  }
}
