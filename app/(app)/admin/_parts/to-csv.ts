export type CsvColumn<Row> = { readonly heading: string; readonly value: (row: Row) => string | number | null }

/** A cell that begins like a formula would run in a spreadsheet; the apostrophe keeps it text. A number may begin with its sign. */
const defuse = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text

function cell(value: string | number | null): string {
  const text = typeof value === 'string' ? defuse(value) : String(value ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 with a heading row; lines end in CRLF. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const lines = [
    columns.map((column) => cell(column.heading)),
    ...rows.map((row) => columns.map((column) => cell(column.value(row)))),
  ]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}
