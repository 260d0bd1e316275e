import { SaxesParser } from 'saxes'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** `name` is `prefix:local` with the usual prefix of its namespace, whatever prefix the file itself uses; `attributes` alike. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}
export type XmlNode = XmlElement | string

/** Deeper trees are made to break programs: walking them would use up the stack. */
const maxDepth = 400

const usualPrefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:\d+\/)?main$/, 'w'],
  [/\/spreadsheetml\/(?:\d+\/)?main$/, ''],
  [/\/presentationml\/(?:\d+\/)?main$/, 'p'],
  [/\/drawingml\/(?:\d+\/)?main$/, 'a'],
  [/\/drawingml\/(?:\d+\/)?chart$/, 'c'],
  [/\/officeDocument\/(?:\d+\/)?math$/, 'm'],
  [/\/officeDocument\/(?:\d+\/)?relationships$/, 'r'],
  [/\/package\/\d+\/relationships$/, ''],
]
const opendocument = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):/
const opendocumentPrefixes: Readonly<Record<string, string>> = { drawing: 'draw', 'xsl-fo-compatible': 'fo' }

const canonical = new Map<string, string>()

function prefixOf(uri: string, own: string): string {
  if (uri === '') return own
  const known = canonical.get(uri)
  if (known !== undefined) return known
  const odf = opendocument.exec(uri)?.[1]
  const usual = odf ? (opendocumentPrefixes[odf] ?? odf) : usualPrefixes.find(([pattern]) => pattern.test(uri))?.[1]
  if (usual !== undefined) canonical.set(uri, usual)
  return usual ?? own
}

const nameOf = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`)

/**
 * XML as a tree. A DOCTYPE is skipped: entities of the file's own are never defined, so none can load a file or grow, and a use of
 * one stays as it is written.
 * @throws document_broken when it is not well-formed or nested more than 400 deep
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  const addText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>
    for (const { prefix, local, uri, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns') attributes[nameOf(prefixOf(uri, prefix), local)] = value
    const element = { name: nameOf(prefixOf(tag.uri, tag.prefix), tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > maxDepth) throw broken('This file is nested too deeply to be read.')
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    // Of an undefined entity the parser gives the text as written.
    if (!/undefined entity|unbound namespace prefix/.test(error.message)) throw broken(undefined, error)
  })
  parser.write(source.replace(/^\uFEFF/, '')).close()
  const top = root.children.find((child) => typeof child !== 'string')
  if (!top) throw broken()
  return top
}

const broken = (detail?: string, cause?: unknown): FootnoteError =>
  new FootnoteError('document_broken', { ...(detail ? { detail } : {}), cause })
