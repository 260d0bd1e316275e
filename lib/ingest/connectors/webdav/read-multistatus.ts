import { SaxesParser, type SaxesTagNS } from 'saxes'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** One resource of an answer to PROPFIND. `version` is its ETag, or its time and size where the server has none. */
export type DavEntry = { readonly href: string; readonly isFolder: boolean; readonly version: string }

/**
 * RFC 4918, 14.16: the resources of a multistatus body. Properties that the server did not find stand under another status and are passed
 * over. Entities that a body defines itself are not worked out.
 * @throws connector_source_unreachable for what is no such body
 */
export function readMultistatus(source: string): DavEntry[] {
  const entries: DavEntry[] = []
  let isMultistatus = false
  let values = new Map<string, string>()
  let found = new Map<string, string>()
  let status = ''
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => undefined)
  parser.on('opentag', (tag: SaxesTagNS) => {
    text = ''
    if (tag.uri !== davNamespace) return
    if (tag.local === 'multistatus') isMultistatus = true
    if (tag.local === 'response') values = new Map()
    if (tag.local === 'propstat') [found, status] = [new Map(), '']
    if (tag.local === 'collection') found.set('collection', '')
  })
  parser.on('text', (piece) => (text += piece))
  parser.on('cdata', (piece) => (text += piece))
  parser.on('closetag', (tag) => {
    if (tag.uri !== davNamespace) return
    if (tag.local === 'href' && !values.has('href')) values.set('href', text.trim())
    else if (tag.local === 'status') status = text
    else if (properties.has(tag.local)) found.set(tag.local, text.trim())
    else if (tag.local === 'propstat' && /\s2\d\d\b/.test(status)) values = new Map([...values, ...found])
    else if (tag.local === 'response') entries.push(...toEntry(values))
  })
  parser.write(source.trimStart()).close()
  if (!isMultistatus) throw new FootnoteError('connector_source_unreachable', { detail: notDav })
  return entries
}

const davNamespace = 'DAV:'
const properties = new Set(['getetag', 'getlastmodified', 'getcontentlength'])
const notDav = 'What answers at this address does not speak WebDAV. Look for the WebDAV address in its settings.'

function toEntry(values: ReadonlyMap<string, string>): DavEntry[] {
  const href = values.get('href')
  if (!href) return []
  const version =
    values.get('getetag') ?? `${values.get('getlastmodified') ?? ''}-${values.get('getcontentlength') ?? ''}`
  return [{ href, isFolder: values.has('collection'), version }]
}
