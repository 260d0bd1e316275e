export type Robots = { allows(url: URL): boolean; readonly delayMs: number; readonly sitemaps: readonly string[] }

type Rule = { readonly allow: boolean; readonly path: string }
type Group = { readonly agents: string[]; readonly rules: Rule[]; delayMs: number }

/** Google's limit, and RFC 9309's least. */
const maxChars = 512_000
const maxDelayMs = 10_000
const ownName = 'footnotebot'

/** robots.txt as RFC 9309 has it: the group that names us, else `*`; the longest rule that matches, and of two as long the one that allows. */
export function readRobots(text: string): Robots {
  const groups: Group[] = []
  const sitemaps: string[] = []
  let isOpen = false
  for (const line of text.slice(0, maxChars).split(/\r\n|\r|\n/)) {
    const match = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line)
    const [name, value] = [match?.[1]?.toLowerCase(), match?.[2]?.trim() ?? '']
    if (name === 'sitemap') sitemaps.push(value)
    if (name === 'user-agent') {
      if (!isOpen) groups.push({ agents: [], rules: [], delayMs: 0 })
      groups.at(-1)?.agents.push(value.toLowerCase())
      isOpen = true
      continue
    }
    const group = groups.at(-1)
    if (name === undefined || !group) continue
    if (name === 'allow' || name === 'disallow') {
      isOpen = false
      // "Disallow:" with nothing forbids nothing.
      if (value !== '') group.rules.push({ allow: name === 'allow', path: value })
    } else if (name === 'crawl-delay') {
      isOpen = false
      group.delayMs = Math.min(maxDelayMs, Math.max(0, Number(value) * 1000 || 0))
    }
  }
  const own = groups.filter(({ agents }) => agents.includes(ownName))
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = mine.flatMap((group) => group.rules)
  return {
    allows: (url) => isAllowed(rules, `${url.pathname}${url.search}`),
    delayMs: Math.max(0, ...mine.map((group) => group.delayMs)),
    sitemaps,
  }
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined
  for (const rule of rules) {
    if (!matchesPath(rule.path, path)) continue
    const longer = rule.path.length - (best?.path.length ?? -1)
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything and a `$` at the end for the end. By hand: a pattern of many stars as a regular expression takes for ever. */
function matchesPath(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const parts = (toEnd ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast && toEnd ? path.length - part.length : path.indexOf(part, at)
    if (found < at || !path.startsWith(part, found)) return false
    at = found + part.length
  }
  return !toEnd || at === path.length
}
