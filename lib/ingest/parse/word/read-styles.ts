import { childNamed, childrenNamed } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'

/** What a paragraph style means. `list` is its numbering, for styles like "List Bullet". */
export type WordStyle = {
  readonly kind: 'heading' | 'caption' | 'quote' | 'code' | 'plain'
  readonly level: number
  readonly list: { readonly id: string; readonly level: number } | null
}

const plain: WordStyle = { kind: 'plain', level: 0, list: null }
const maxAncestors = 20

/** Styles by id, with what they take over from the style they are based on. */
export function readStyles(source: string | null): (id: string | undefined) => WordStyle {
  const raw = new Map<string, XmlElement>()
  if (source !== null)
    for (const style of childrenNamed(parseXml(source), 'w:style')) raw.set(style.attributes['w:styleId'] ?? '', style)
  const known = new Map<string, WordStyle>()
  return (id) => {
    if (id === undefined) return plain
    const style = known.get(id) ?? resolve(raw, id)
    known.set(id, style)
    return style
  }
}

function resolve(raw: ReadonlyMap<string, XmlElement>, id: string): WordStyle {
  let style: WordStyle = plain
  let at = raw.get(id)
  for (let i = 0; at && i < maxAncestors; i++) {
    const own = readStyle(at)
    style = {
      ...(style.kind === 'plain' ? { kind: own.kind, level: own.level } : { kind: style.kind, level: style.level }),
      list: style.list ?? own.list,
    }
    at = raw.get(childNamed(at, 'w:basedOn')?.attributes['w:val'] ?? '')
  }
  return style
}

function readStyle(style: XmlElement): WordStyle {
  const name = childNamed(style, 'w:name')?.attributes['w:val'] ?? ''
  const properties = childNamed(style, 'w:pPr')
  const level = outlineLevel(properties) ?? levelOfName(name)
  const list = readList(properties)
  if (level !== null) return { kind: 'heading', level, list }
  if (/^caption$/i.test(name)) return { kind: 'caption', level: 0, list }
  if (/quote$/i.test(name)) return { kind: 'quote', level: 0, list }
  return { kind: /^(?:html preformatted|code|source code|plain text)$/i.test(name) ? 'code' : 'plain', level: 0, list }
}

function levelOfName(name: string): number | null {
  if (/^title$/i.test(name)) return 1
  const level = /^heading (\d)$/i.exec(name)?.[1]
  return level ? Number(level) : null
}

/** 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const value = childNamed(properties, 'w:outlineLvl')?.attributes['w:val']
  return value !== undefined && Number(value) < 9 ? Number(value) + 1 : null
}

/** The list of a paragraph or style; id 0 takes a paragraph out of its style's list. */
export function readList(properties: XmlElement | undefined): { id: string; level: number } | null {
  const numbering = childNamed(properties, 'w:numPr')
  const id = childNamed(numbering, 'w:numId')?.attributes['w:val']
  if (id === undefined) return null
  return { id, level: Math.min(8, Number(childNamed(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0) || 0) }
}
