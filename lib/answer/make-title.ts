const longest = 80

/** A conversation's first title: its first question on one line, cut between words. */
export function makeTitle(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const at = cut.lastIndexOf(' ')
  return `${cut.slice(0, at > longest / 2 ? at : cut.length)}…`
}
