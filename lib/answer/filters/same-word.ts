const ending = /(?:e[nrs]?|n|s)$/
const leastStem = 4

/** Whether two stems are one word: equal, or apart only by an ending of German declension ("Handbuchs", "Richtlinien"). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= leastStem && long.startsWith(short) && long.slice(short.length).replace(ending, '') === ''
}
