/** What the protocols of providers take as the name of a tool: letters, digits, _ and -, 64 at most. */
const longest = 60

/** A name for each of these, no two the same: `orders_get_orders_id`. */
export function nameTools(words: readonly (readonly string[])[]): string[] {
  const used = new Set<string>()
  return words.map((parts) => {
    const bare = parts
      .join(' ')
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '_')
    const base = bare.replaceAll(/^_+|_+$/g, '').slice(0, longest) || 'service'
    let name = base
    for (let count = 2; used.has(name); count++) name = `${base.slice(0, longest - 3)}_${count}`
    used.add(name)
    return name
  })
}
