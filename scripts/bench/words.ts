/** Markdown that says nothing itself: comments, link targets, entities, and a midnight that spreadsheets add to a bare date. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/\]\((?:[^()\s]|\([^()]*\))*\)/g, '] ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\([_*#`~[\]|])/g, '$1')
    .replaceAll(/(\d{4}-\d\d-\d\d) 00:00:00\b/g, '$1')
}

/** Words and numbers of a text, folded: NFKC, lower case, without marks and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Share of the wanted words, each as often as it is wanted, that are found. 1 when nothing is wanted. */
export function wordRecall(wanted: readonly string[], found: readonly string[]): { share: number; missing: string[] } {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  const missing: string[] = []
  for (const word of wanted) {
    const count = left.get(word) ?? 0
    if (count === 0) missing.push(word)
    else left.set(word, count - 1)
  }
  return { share: wanted.length === 0 ? 1 : 1 - missing.length / wanted.length, missing }
}
