import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

let known: string | undefined

/**
 * A digest of the program that runs. A bundle names its parts by their hashes, so the entry's own text changes with any of them. Code
 * that is run from source can change between two starts without a trace: there every process has a version of its own.
 */
export function codeVersion(): string {
  const entry = process.argv[1]
  const isBundle = process.env['FOOTNOTE_FROM'] === 'dist' && entry !== undefined
  known ??= isBundle ? createHash('sha256').update(readFileSync(entry)).digest('hex').slice(0, 16) : randomUUID()
  return known
}
