/**
 * Takes elements out of markup, each with all up to the next end of its name, and comments. In linear time whatever the markup: the end
 * of a name that is once not found is not looked for again.
 */
export function cutElements(markup: string, isCut: (name: string, tag: string) => boolean): string {
  // Only Latin letters: lower case of other ones may be longer.
  const lower = markup.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const kept: string[] = []
  const endless = new Set<string>()
  let at = 0
  for (const { 0: tag, 1: name = '!--', index } of lower.matchAll(/<!--|<([a-z][\w:-]*)\b[^<>]*>/g)) {
    if (index < at || tag.endsWith('/>') || endless.has(name) || (name !== '!--' && !isCut(name, tag))) continue
    const end = name === '!--' ? lower.indexOf('-->', index) : findEnd(lower, name, index)
    if (end < 0) {
      endless.add(name)
      continue
    }
    kept.push(markup.slice(at, index), ' ')
    at = lower.indexOf('>', end) + 1 || markup.length
  }
  kept.push(markup.slice(at))
  return kept.join('')
}

/** `</head` also begins the end of a `header`. */
function findEnd(lower: string, name: string, from: number): number {
  const end = `</${name}`
  for (let at = lower.indexOf(end, from); at >= 0; at = lower.indexOf(end, at + end.length))
    if (!/[\w:-]/.test(lower.charAt(at + end.length))) return at
  return -1
}
