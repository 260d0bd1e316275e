import { cutRuns } from './cut-runs'
import type { ExportDocument, ExportNote, ExportSection } from './export-document'

/** The document as Markdown with real footnotes (`[^1]`), each with a link to its passage. */
export function renderMarkdown({ title, byline, sections, notes }: ExportDocument): string {
  const parts = [
    `# ${plain(title)}`,
    byline && `*${plain(byline)}*`,
    ...sections.flatMap((section) => renderSection(section, notes.length)),
    notes.map(renderNote).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderSection(section: ExportSection, noteCount: number): string[] {
  const { heading, text, isMarkdown, marks, remarks } = section
  const body = cutRuns(text, 0, { marks, noteCount })
    .map((run) => {
      if (run.note !== undefined) return `[^${run.note}]`
      // A notice of ours stands in brackets, which would begin a link.
      if (run.italic) return ` *${escapeBrackets(run.text.trim())}*`
      return isMarkdown
        ? run.text
        : escapeBrackets(run.text).replace(/^(\s*)([#>*+-]|\d+[.)])(?=\s)/gm, String.raw`$1\$2`)
    })
    .join('')
  return [heading === null ? '' : `## ${plain(heading)}`, body.trim(), ...remarks.map((remark) => `> ${plain(remark)}`)]
}

function renderNote({ number, label, quote, href }: ExportNote): string {
  const name = escapeBrackets(plain(label))
  return `[^${number}]: ${href ? `[${name}](${href})` : name}${quote === null ? '' : `: “${escapeBrackets(plain(quote))}”`}`
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const escapeBrackets = (text: string): string => text.replace(/[\\[\]<>`*_]/g, String.raw`\$&`)
