import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { includeTables } from './include-tables'
import { sampleFrontMatter, type SampleSource } from './sample-source'

const csvIndex = z.array(sampleFrontMatter.omit({ format: true }).partial({ version: true, language: true }))

/**
 * Reads every source below `root` (samples/source): Markdown files with front matter, and the CSV files that
 * csv/index.yaml describes.
 * @returns sources sorted by target path, so that every run handles them in the same order
 * @throws ZodError when front matter is incomplete, Error when two sources claim one path
 */
export function readSources(root: string): SampleSource[] {
  const sources = [...readMarkdownSources(root), ...readCsvSources(root)]
  sources.sort((a, b) => (a.meta.path < b.meta.path ? -1 : 1))
  const paths = new Set(sources.map((source) => source.meta.path))
  if (paths.size !== sources.length) throw new Error('two sample sources write the same path')
  return sources
}

function readMarkdownSources(root: string): SampleSource[] {
  return readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(root, name), 'utf8'))
      if (!match) throw new Error(`${name} has no front matter`)
      const [, front = '', body = ''] = match
      return { meta: sampleFrontMatter.parse(parseYaml(front)), body: includeTables(body.trim(), join(root, 'csv')) }
    })
}

function readCsvSources(root: string): SampleSource[] {
  const entries = csvIndex.parse(parseYaml(readFileSync(join(root, 'csv', 'index.yaml'), 'utf8')))
  return entries.map((entry) => ({
    meta: sampleFrontMatter.parse({ ...entry, format: 'csv' }),
    body: readFileSync(join(root, 'csv', entry.path.split('/')[1] ?? ''), 'utf8'),
  }))
}
