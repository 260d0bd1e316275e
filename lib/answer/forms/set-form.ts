import type { DraftForm, FormEntry } from './form-schemas'
import type { CellPlace } from './is-of-other-row'
import { isBlank } from './read-form'
import { setFact } from './set-fact'

/** One piece of a form as it is written: what stands before it, its words, and what is checked of it. */
export type SetPiece = {
  readonly before: string
  readonly text: string
  /** The assertion: of a cell with its row and its column, because "27" alone says nothing; of what names the row, the name. Null for what claims nothing. */
  readonly statement: string | null
  /** Numbers of passages as the model gave them: where to look first, never proof. */
  readonly markers: readonly number[]
  /** What stands behind it and its footnotes. */
  readonly after?: string
  /** The value of a fact, which is never shown without support. */
  readonly isValue?: true
  /** Of a cell that says something of its row. */
  readonly place?: CellPlace
}

/** A form as Markdown, so that whatever reads an answer's text reads it. */
export type SetForm = {
  readonly open: string
  readonly pieces: readonly SetPiece[]
  readonly close: string
  /** What takes the place of a piece that is withheld; null where it goes without a trace in the form. */
  readonly blank: string | null
}

/** On one line, with nothing that would be a cell's border or another block. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')
    .trim()
    .replace(/^(?:(?:#{1,6}|[-*+>•]|\(?\d{1,3}[.)])\s+)+/u, '')

export function setForm(form: DraftForm): SetForm {
  if (form.kind === 'fact') return setFact(form, tidy)
  if (!('columns' in form)) {
    const pieces = form.items.map((item, at): SetPiece => {
      const text = tidy(item.text)
      const mark = form.kind === 'steps' ? `${at + 1}. ` : '- '
      return { before: at === 0 ? mark : `\n${mark}`, text, statement: text, markers: item.passages }
    })
    return { open: '', pieces, close: '', blank: null }
  }
  const columns = form.columns.map(tidy)
  const open = `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`
  const names = form.rows.map((row) => tidy(row[0]?.text ?? ''))
  const pieces = form.rows.flatMap((row, at) => {
    const others = names.filter((name, other) => other !== at && name !== names[at])
    return row.map((cell, column) => setCell(cell, { row: names[at] ?? '', others, at, column, columns }))
  })
  return { open, pieces, close: ' |', blank: '–' }
}

type Place = CellPlace & {
  readonly at: number
  readonly column: number
  readonly columns: readonly string[]
}

function setCell(cell: FormEntry, { row, others, at, column, columns }: Place): SetPiece {
  const before = column > 0 ? ' | ' : at === 0 ? '| ' : ' |\n| '
  const text = isBlank(cell.text) ? '–' : tidy(cell.text)
  const inRow = column === 0 ? text : `${row} — ${columns[column] ?? ''}: ${text}`
  const statement = isBlank(cell.text) ? null : inRow
  return { before, text, statement, markers: cell.passages, ...(column > 0 && { place: { row, others } }) }
}
