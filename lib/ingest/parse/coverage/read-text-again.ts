import { decodeText } from '../decode-text'
import { hidesText } from '../is-hidden'
import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { cutElements } from './cut-elements'
import { count, decodeEntities, type SecondReading } from './second-reading'

/** Parts of a page that lead elsewhere, run or are filled in: left out on purpose. */
const apart = new Set(
  'script style noscript template svg head nav header footer aside form button select dialog menu iframe object'.split(
    ' ',
  ),
)
const blocks =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|h[1-6]|section|article|blockquote|pre|br|hr|figure|figcaption|caption|body|main)\b[^<>]*>/gi

/** Text nodes of a web page, and the lines of files that are text. */
export function readTextAgain(input: ParseInput): SecondReading {
  const { text } = decodeText(input.bytes)
  if (input.mediaType === mediaTypes.html) return readPage(text)
  const isMarkdown = input.mediaType === mediaTypes.markdown
  const lines = (isMarkdown ? plainMarkdown(text) : text).split(/\r?\n/)
  return {
    segments: lines.map((line, index) => ({ part: isMarkdown ? 'the text' : `line ${index + 1}`, text: line })),
    tables: 0,
    pictures: isMarkdown ? count(text, /!\[/g) : 0,
    pictureOnly: [],
  }
}

/** A page of HTML or XHTML: its text nodes between the marks of blocks. */
export function readPage(html: string): SecondReading {
  const shown = cutElements(html, isUnseen)
  return {
    segments: shown
      .split(blocks)
      .map((part) => ({ part: 'the page', text: decodeEntities(part.replaceAll(/<[^<>]*>/g, '')) })),
    tables: count(shown, /<table\b/gi),
    pictures: count(shown, /<img\b(?![^<>]*\balt=["'][^"'])/gi),
    pictureOnly: [],
  }
}

/** What a reader does not see has a warning of its own. */
function isUnseen(name: string, tag: string): boolean {
  if (apart.has(name)) return true
  const style = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)
  return hidesText(style?.[1] ?? style?.[2] ?? '') || /\shidden\b|\saria-hidden=["']true/.test(tag)
}

/** Front matter, targets of links, numbers of lists and marks of HTML are no words of the text. */
const plainMarkdown = (text: string): string =>
  decodeEntities(
    cutElements(text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, ''), isUnseen)
      .replaceAll(/\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^[ \t]*\[[^\]\n]+\]:.*$/gm, '] ')
      .replaceAll(/^[ \t>]*\d+[.)]\s/gm, '')
      .replaceAll(/<[^<>]*>/g, ' '),
  )
