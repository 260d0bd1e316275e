const image = /!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g
const link = /\[([^\]\n]+)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g
const definition = /^\s*\[[^\]\n]+\]:\s*\S+.*$/gm
const autolink = /<((?:https?|ftp|mailto):[^>\s]+)>/gi
const tag = /<\/?[a-z][^>\n]*>/gi
const bareUrl = /\b(?:https?|ftp):\/\/[^\s<>"')\]]+/gi
const executable = /\b(?:javascript|vbscript|data):[^\s]*/gi

/**
 * Removes from model text what could cause a request: images go, HTML goes, links become their words, and an address stays, as
 * plain text, only when a passage has it. An obedient model that was told by a document to leak data through a URL leaves nothing.
 */
export function sanitizeAnswer(text: string, passageTexts: readonly string[]): string {
  const known = (url: string): boolean => passageTexts.some((passage) => passage.includes(url))
  const keep = (url: string): string => (known(url.replace(/[.,;:!?]+$/, '')) ? url : '')
  return text
    .replace(image, '$1')
    .replace(definition, '')
    .replace(link, (_, label: string, url: string) => (known(url) && label !== url ? `${label} (${url})` : label))
    .replace(autolink, (_, url: string) => keep(url))
    .replace(tag, '')
    .replace(executable, '')
    .replace(bareUrl, keep)
}
