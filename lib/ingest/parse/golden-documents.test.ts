import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { ParsedDocument } from '@/lib/domain/document'
import { parseFile } from './parse-file'
import { parseLimits } from './parsed-file'
import { sniffMediaType } from './sniff-media-type'

const sourceSchema = z.union([
  z.object({ document: z.string(), cells: z.array(z.string()) }),
  z.object({ document: z.string(), quote: z.string() }),
])
const goldenSchema = z.object({
  cases: z.array(z.object({ id: z.string(), sources: z.array(sourceSchema).optional() })),
})

/** Leaves out what formats add between words and cells. */
const squeeze = (text: string): string => text.replaceAll(/[\s|,*`"]/g, '').replaceAll(/[‐-]/g, '-')

const read = new Map<string, Promise<ParsedDocument>>()

async function readSample(path: string): Promise<ParsedDocument> {
  const bytes = new Uint8Array(await readFile(`samples/files/${path}`))
  return parseFile({ bytes, fileName: path, mediaType: sniffMediaType(bytes, path), limits: parseLimits })
}

test('every quote of the golden set is read, and all cells of a row stand in one block', async () => {
  const { cases } = goldenSchema.parse(parseYaml(await readFile('evals/golden.yaml', 'utf8')))
  const sources = cases.flatMap(({ id, sources }) => (sources ?? []).map((source) => ({ id, ...source })))
  const missed: string[] = []
  for (const source of sources) {
    const parsed = read.get(source.document) ?? readSample(source.document)
    read.set(source.document, parsed)
    const { text, blocks } = await parsed
    const wanted = ('cells' in source ? source.cells : [source.quote]).map(squeeze)
    const places = 'cells' in source ? blocks.map((block) => text.slice(block.charStart, block.charEnd)) : [text]
    if (!places.map(squeeze).some((place) => wanted.every((part) => place.includes(part)))) missed.push(source.id)
  }
  expect(sources.length).toBeGreaterThan(80)
  expect(missed).toEqual([])
})
