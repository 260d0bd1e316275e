import { decodeText } from '../decode-text'
import { hidesText } from '../is-hidden'
import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { count, decodeEntities, type SecondReading } from './second-reading'

/** Parts of a page that lead elsewhere, run or are filled in: left out on purpose. */
const apart =
  /<!--[\s\S]*?-->|<(script|style|noscript|template|svg|head|nav|header|footer|aside|form|button|select|dialog|menu|iframe|object)\b[\s\S]*?<\/\1\s*>/gi
const blocks =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|h[1-6]|section|article|blockquote|pre|br|hr|figure|figcaption|caption|body|main)\b[^>]*>/gi

/** Text nodes of a web page, and the lines of files that are text. */
export function readTextAgain(input: ParseInput): SecondReading {
  const { text } = decodeText(input.bytes)
  if (input.mediaType === mediaTypes.html) return readPage(text)
  const lines = (input.mediaType === mediaTypes.markdown ? plainMarkdown(text) : text).split(/\r?\n/)
  return {
    segments: lines.map((line, index) => ({ part: `line ${index + 1}`, text: line })),
    tables: 0,
    pictures: input.mediaType === mediaTypes.markdown ? count(text, /!\[/g) : 0,
    pictureOnly: [],
  }
}

function readPage(html: string): SecondReading {
  const shown = withoutHidden(html.replaceAll(apart, ' '))
  return {
    segments: shown
      .split(blocks)
      .map((part) => ({ part: 'the page', text: decodeEntities(part.replaceAll(/<[^>]*>/g, '')) })),
    tables: count(shown, /<table\b/gi),
    pictures: count(shown, /<img\b(?![^>]*\balt=["'][^"'])/gi),
    pictureOnly: [],
  }
}

/** Front matter, targets of links, numbers of lists and marks of HTML are no words of the text. */
const plainMarkdown = (text: string): string =>
  decodeEntities(
    withoutHidden(text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '').replaceAll(apart, ' '))
      .replaceAll(/\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^\s*\[[^\]]+\]:.*$/gm, '] ')
      .replaceAll(/^[\s>]*\d+[.)]\s/gm, '')
      .replaceAll(/<[^>]*>/g, ' '),
  )

/** What a reader does not see has a warning of its own. */
const withoutHidden = (html: string): string =>
  html.replaceAll(/<(\w+)\b([^>]*)>[\s\S]*?<\/\1\s*>/g, (whole, _name, attributes: string) => {
    const style = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
    const hides = hidesText(style?.[1] ?? style?.[2] ?? '') || /\shidden\b|\saria-hidden=["']true/i.test(attributes)
    return hides ? ' ' : whole
  })
