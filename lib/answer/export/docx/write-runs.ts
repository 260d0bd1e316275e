import type { Run } from '../blocks'
import { escapeXml } from './xml'

/** The footnotes that the text has referred to so far: Word counts references, so that only the first may be a real one. */
export type SeenNotes = Set<number>

const raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

/** The first time a footnote, named by a bookmark; then a field that repeats its number. */
function refer(number: number, seen: SeenNotes): string {
  const name = `_RefNote${number}`
  if (seen.has(number)) {
    const field = (type: string): string => `<w:r>${raised}<w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = `<w:r>${raised}<w:instrText xml:space="preserve"> NOTEREF ${name} \\f \\h </w:instrText></w:r>`
    return `${field('begin')}${code}${field('separate')}<w:r>${raised}<w:t>${number}</w:t></w:r>${field('end')}`
  }
  seen.add(number)
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/><w:r>${raised}<w:footnoteReference w:id="${number}"/></w:r><w:bookmarkEnd w:id="${number}"/>`
}

/** Runs in WordprocessingML. A marked sentence has a wavy line below it, as on screen. */
export function writeRuns(runs: readonly Run[], seen: SeenNotes, style: { bold?: boolean } = {}): string {
  return runs
    .map((run, index) => {
      const comma = runs[index - 1]?.note === undefined ? '' : `<w:r>${raised}<w:t>,</w:t></w:r>`
      if (run.note !== undefined) return comma + refer(run.note, seen)
      const properties = [
        run.code ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
        run.bold || style.bold ? '<w:b/>' : '',
        run.italic ? '<w:i/>' : '',
        run.isMarked ? '<w:u w:val="wave" w:color="A8690B"/>' : '',
      ].join('')
      return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${writeText(run.text)}</w:r>`
    })
    .join('')
}

export function writeText(text: string): string {
  return text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
}
