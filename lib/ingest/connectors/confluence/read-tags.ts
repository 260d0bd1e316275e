export type Tag = {
  readonly type: 'tag'
  readonly name: string
  readonly isEnd: boolean
  /** Closes itself. */
  readonly isEmpty: boolean
  /** Their values as they are written, with entities. */
  readonly attributes: ReadonlyMap<string, string>
  readonly source: string
}

/** `isPlain`: out of CDATA, in which nothing is markup; otherwise as it is written, with entities. */
export type Part = Tag | { readonly type: 'text'; readonly text: string; readonly isPlain: boolean }

/** XHTML as tags and texts in their order. Goes over the text once, whatever stands in it; what never ends is text to its end. */
export function* readTags(xhtml: string): Generator<Part> {
  let at = 0
  while (at < xhtml.length) {
    const start = xhtml.indexOf('<', at)
    const text = xhtml.slice(at, start === -1 ? undefined : start)
    if (text !== '') yield { type: 'text', text, isPlain: false }
    if (start === -1) return
    if (xhtml.startsWith(cdata, start)) {
      const end = endOf(xhtml, ']]>', start + cdata.length)
      yield { type: 'text', text: xhtml.slice(start + cdata.length, end), isPlain: true }
      at = end + ']]>'.length
    } else if (xhtml.startsWith('<!--', start)) {
      at = endOf(xhtml, '-->', start) + '-->'.length
    } else {
      const end = endOfTag(xhtml, start)
      const tag = parseTag(xhtml.slice(start, end))
      yield tag ?? { type: 'text', text: xhtml.slice(start, end), isPlain: true }
      at = end
    }
  }
}

const cdata = '<![CDATA['

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end === -1 ? text.length : end
}

/** A bracket in a quoted attribute ends nothing. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return text.length
}

function parseTag(source: string): Tag | null {
  const [, slash, name] = /^<(\/?)([A-Za-z][\w:.-]*)/.exec(source) ?? []
  if (name === undefined) return null
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of source.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(key, double ?? single ?? '')
  return {
    type: 'tag',
    name: name.toLowerCase(),
    isEnd: slash === '/',
    isEmpty: source.endsWith('/>'),
    attributes,
    source,
  }
}
