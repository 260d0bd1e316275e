import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'

const directive = /^\{\{table: ([a-z0-9.-]+) \| ([^}|]+?)(?: \| ([a-z_]+)=([^}]+?))?\}\}$/gm

/**
 * Replaces `{{table: file.csv | column=Heading, column=Heading | filterColumn=value}}` by a Markdown table, so that a price list in PDF and the
 * same list in CSV cannot drift apart.
 */
export function includeTables(markdown: string, csvFolder: string): string {
  return markdown.replace(directive, (_whole, file: string, columns: string, filterColumn?: string, value?: string) => {
    const rows: Record<string, string>[] = parseCsv(readFileSync(join(csvFolder, file), 'utf8'), { columns: true })
    const picked = columns.split(',').map((column) => column.trim().split('='))
    const wanted = filterColumn ? rows.filter((row) => row[filterColumn] === value) : rows
    if (wanted.length === 0) throw new Error(`${file} has no row for ${filterColumn}=${value}`)
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`
    return [
      line(picked.map(([key = '', heading]) => heading ?? key)),
      line(picked.map(() => '---')),
      ...wanted.map((row) => line(picked.map(([key = '']) => row[key] ?? ''))),
    ].join('\n')
  })
}
