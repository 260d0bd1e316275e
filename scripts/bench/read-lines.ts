import { readFile } from 'node:fs/promises'
import type { z } from 'zod'

/** The rows of a JSON Lines file, parsed. @throws ZodError when a row is not what the schema says */
export async function readLines<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readFile(file, 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}
