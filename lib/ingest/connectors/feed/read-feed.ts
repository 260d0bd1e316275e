import { SaxesParser, type SaxesTagNS } from 'saxes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { escapeHtml } from './escape-html'

export type FeedEntry = {
  /** The entry's own id; its link where it has none. */
  readonly guid: string
  readonly title: string
  readonly link: string | null
  readonly date: string | null
  /** HTML, as the source wrote it: it becomes a document like any other page. */
  readonly content: string
}

const maxEntries = 2000

/** What an element of an entry means, by its local name, in RSS and in Atom. Of two that mean the same the first of this list wins. */
const fields = {
  guid: ['guid', 'id'],
  title: ['title'],
  link: ['link'],
  date: ['updated', 'published', 'pubDate', 'date'],
  content: ['encoded', 'content', 'description', 'summary'],
} as const
const known = new Set<string>(Object.values(fields).flat())

/**
 * RSS 0.9 to 2.0, RSS 1.0 and Atom. Read event by event and with patience: many feeds are not quite XML. Entities that a feed defines itself
 * are not worked out and files that it names are not fetched.
 * @throws connector_feed_unreadable
 */
export function readFeed(source: string): FeedEntry[] {
  const entries: FeedEntry[] = []
  let isFeed = false
  let values: Map<string, string> | null = null
  let field: { name: string; depth: number; markup: boolean } | null = null
  let text = ''
  let depth = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => undefined)
  parser.on('opentag', (tag) => {
    depth++
    if (depth === 1) isFeed = /^(?:rss|feed|rdf)$/i.test(tag.local)
    if (field) {
      if (field.markup) text += openMarkup(tag)
    } else if (values && known.has(tag.local)) {
      field = { name: tag.local, depth, markup: attribute(tag, 'type') === 'xhtml' }
      text = ''
      if (tag.local === 'link') keepLink(values, tag)
    } else if (!values && (tag.local === 'item' || tag.local === 'entry')) {
      values = new Map()
      const about = attribute(tag, 'about')
      if (about) values.set('guid', about)
    }
  })
  const add = (piece: string): void => {
    if (field) text += field.markup ? escapeHtml(piece) : piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', (tag) => {
    if (field && depth === field.depth) {
      if (values && text.trim() !== '' && !values.has(field.name)) values.set(field.name, text.trim())
      field = null
    } else if (field?.markup) text += `</${tag.local}>`
    else if (values && !field && (tag.local === 'item' || tag.local === 'entry')) {
      const entry = toEntry(values)
      if (entry && entries.length < maxEntries) entries.push(entry)
      values = null
    }
    depth--
  })
  parser.write(source.trimStart()).close()
  if (!isFeed) throw new FootnoteError('connector_feed_unreadable')
  return entries
}

function toEntry(values: ReadonlyMap<string, string>): FeedEntry | null {
  const of = (names: readonly string[]): string | null =>
    names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
  const link = of(fields.link)
  const guid = of(fields.guid) ?? link
  if (guid === null) return null
  return {
    guid,
    title: of(fields.title) ?? guid,
    link: link !== null && /^https?:\/\//i.test(link) ? link : null,
    date: of(fields.date),
    content: of(fields.content) ?? '',
  }
}

/** Atom says it in an attribute, and has links of other kinds, too. */
function keepLink(values: Map<string, string>, tag: SaxesTagNS): void {
  const href = attribute(tag, 'href')
  const rel = attribute(tag, 'rel') ?? 'alternate'
  if (href && rel === 'alternate' && !values.has('link')) values.set('link', href)
}

function attribute(tag: SaxesTagNS, local: string): string | undefined {
  return Object.values(tag.attributes).find((one) => one.local === local)?.value
}

const openMarkup = (tag: SaxesTagNS): string => `<${tag.local}>`
