const signs = [
  /^#{1,6}\s/m,
  /^\s*[-*+]\s+\S/m,
  /^\s*\d{1,3}[.)]\s+\S/m,
  /^\s*```/m,
  /^\s*>\s/m,
  /^\s*\|.*\|/m,
  /\*\*[^*\n]+\*\*/,
  /`[^`\n]+`/,
  /!?\[[^\]\n]*\]\([^)\n]*\)/,
  /<[a-z!/]/i,
  /https?:\/\//,
]

/** Whether a text needs the Markdown renderer. Plain prose, which is all that the local model writes, does not. */
export function looksLikeMarkdown(text: string): boolean {
  return signs.some((sign) => sign.test(text))
}
