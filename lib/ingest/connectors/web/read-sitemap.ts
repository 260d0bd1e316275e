import { SaxesParser } from 'saxes'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type Sitemap = {
  /** Sitemaps that an index names. */
  readonly sitemaps: readonly string[]
  readonly pages: readonly { readonly url: string; readonly changed: string | null }[]
}

/** The protocol's own limit. */
const maxEntries = 50_000

/** A sitemap or an index of sitemaps (sitemaps.org 0.9). @throws connector_sitemap_unreadable */
export function readSitemap(source: string): Sitemap {
  const sitemaps: string[] = []
  const pages: { url: string; changed: string | null }[] = []
  const path: string[] = []
  let text = ''
  let entry: { url?: string; changed?: string } = {}
  let root = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ local }) => {
    if (path.length === 0) root = local
    path.push(local)
    text = ''
    if (path.length === 2) entry = {}
  })
  const add = (piece: string): void => void (text += piece)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ local }) => {
    if (path.length === 3 && local === 'loc') entry.url = text.trim()
    if (path.length === 3 && local === 'lastmod') entry.changed = text.trim()
    if (path.length === 2 && entry.url && sitemaps.length + pages.length < maxEntries) {
      if (local === 'sitemap') sitemaps.push(entry.url)
      if (local === 'url') pages.push({ url: entry.url, changed: entry.changed ?? null })
    }
    path.pop()
  })
  parser.write(source.trimStart()).close()
  if (root !== 'urlset' && root !== 'sitemapindex') throw new FootnoteError('connector_sitemap_unreadable')
  return { sitemaps, pages }
}
