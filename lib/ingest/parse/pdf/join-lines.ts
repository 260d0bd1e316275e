import type { LineBox } from '@/lib/domain/document'
import { lineBox } from './line-box'
import type { LineGroup } from './group-lines'
import type { PdfPage } from './pdf-types'

/** A group's text with the box of each line. Words that were hyphenated at a line's end are joined. */
export function joinLines(group: LineGroup, pages: ReadonlyMap<number, PdfPage>): { text: string; lines: LineBox[] } {
  let text = ''
  const lines: LineBox[] = []
  for (const line of group.lines) {
    const own = group.kind === 'table-row' ? line.cells.join(' | ') : line.text
    if (text !== '') {
      if (isHyphenated(text, own)) text = text.slice(0, -1)
      else if (!/[-–—/]$/.test(text) || /\s[-–—/]$/.test(text)) text += ' '
    }
    const last = lines.at(-1)
    if (last && last.charEnd > text.length) lines[lines.length - 1] = { ...last, charEnd: text.length }
    const charStart = text.length
    text += own
    const page = pages.get(line.page)
    if (page) lines.push(lineBox(line, page, charStart, text.length))
  }
  return { text, lines }
}

/** `exam-` + `ple` is one word; `well-` + `known` may not be, but a lower-case start makes the first far more likely. */
const isHyphenated = (text: string, next: string): boolean => /\p{L}{2}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)
