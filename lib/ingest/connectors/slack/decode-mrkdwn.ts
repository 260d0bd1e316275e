import { escapeHtml } from '../feed/escape-html'
import type { Names } from './read-names'

/** Slack's own markup of a message as HTML blocks. */
export function decodeMrkdwn(text: string, names: Names): string[] {
  // A fence that nobody closed is none.
  return text
    .split(/```([\s\S]*?)```/)
    .flatMap((part, index) => (index % 2 === 1 ? code(part, names) : prose(part, names)))
}

const code = (part: string, names: Names): string[] => {
  const text = plain(part, names).replace(/^\n|\n$/g, '')
  return text.trim() === '' ? [] : [`<pre>${escapeHtml(text)}</pre>`]
}

type Line = { readonly kind: 'p' | 'blockquote' | 'ul' | 'break'; readonly html: string }

/** Lines of one kind that follow each other are one block. */
function prose(part: string, names: Names): string[] {
  const lines = readLines(part, names)
  const blocks: { kind: Line['kind']; lines: string[] }[] = []
  for (const { kind, html } of lines) {
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(html)
    else blocks.push({ kind, lines: [html] })
  }
  return blocks.flatMap(({ kind, lines: own }) => {
    if (kind === 'break') return []
    if (kind === 'ul') return [`<ul>${own.map((line) => `<li>${line}</li>`).join('')}</ul>`]
    return [`<${kind}>${own.join('<br>')}</${kind}>`]
  })
}

function readLines(part: string, names: Names): Line[] {
  let isQuoted = false
  return part.split('\n').map((raw) => {
    // Three marks quote all that follows.
    const rest = /^(?:>|&gt;){3}\s?/.exec(raw)?.[0]
    if (rest !== undefined) isQuoted = true
    const quote = rest ?? /^(?:>|&gt;)\s?/.exec(raw)?.[0]
    if (isQuoted || quote !== undefined)
      return { kind: 'blockquote', html: inline(raw.slice(quote?.length ?? 0), names) }
    if (raw.trim() === '') return { kind: 'break', html: '' }
    const item = /^\s*[•◦▪‣*-]\s+(?=\S)/.exec(raw)?.[0]
    return item === undefined
      ? { kind: 'p', html: inline(raw, names) }
      : { kind: 'ul', html: inline(raw.slice(item.length), names) }
  })
}

/** Marks stand around words, as Slack reads them: `2*3*4` is none. */
const marks = [
  [/(^|[\s([{"'“‘_~,])\*(\S(?:[^*\n]*\S)?)\*(?=$|[\s)\]}"'”’_~,.;:!?-])/g, 'strong'],
  [/(^|[\s([{"'“‘~,>])_(\S(?:[^_\n]*\S)?)_(?=$|[\s)\]}"'”’~,.;:!?<-])/g, 'em'],
  [/(^|[\s([{"'“‘,>])~(\S(?:[^~\n]*\S)?)~(?=$|[\s)\]}"'”’,.;:!?<-])/g, 'del'],
] as const

function inline(line: string, names: Names): string {
  return line
    .split(/`([^`]+)`/)
    .map((part, index) => {
      const html = escapeHtml(plain(part, names))
      if (index % 2 === 1) return `<code>${html}</code>`
      return marks.reduce((marked, [pattern, tag]) => marked.replace(pattern, `$1<${tag}>$2</${tag}>`), html)
    })
    .join('')
}

/** Text without markup: what stands in angle brackets becomes words, and Slack's three entities characters. */
export const plain = (text: string, names: Names): string =>
  text
    .replace(/<([^<>\n]{1,4000})>/g, (_, token: string) => decodeToken(token, names))
    .replace(/&(amp|lt|gt);/g, unescape)

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' }
const unescape = (whole: string, name: string): string => characters[name] ?? whole

function decodeToken(token: string, names: Names): string {
  const bar = token.indexOf('|')
  const [target, label] = bar < 0 ? [token, ''] : [token.slice(0, bar), token.slice(bar + 1)]
  if (target.startsWith('@'))
    return `@${names.people.get(target.slice(1))?.name ?? (label.replace(/^@/, '') || 'somebody')}`
  if (target.startsWith('#')) {
    const name = names.channels.get(target.slice(1)) ?? label
    return name === '' ? 'a private channel' : `#${name}`
  }
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0] ?? ''}`
  const address = target.replace(/^(?:mailto|tel):/, '')
  return label === '' || label === address || address.endsWith(`//${label}`) ? address : `${label} (${address})`
}
