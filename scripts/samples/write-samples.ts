import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSources } from './read-sources'
import { renderSample } from './render-sample'
import type { SampleMeta } from './sample-source'

const maxFileBytes = 400_000

export interface WrittenSample {
  meta: SampleMeta
  bytes: number
}

/**
 * Writes samples/files anew from samples/source, and samples/manifest.json with what the files themselves cannot say (owner, groups).
 * @throws Error when one file passes 400 kB: the samples are committed, and a clone should stay small
 */
export async function writeSamples(samplesFolder: string): Promise<WrittenSample[]> {
  const files = join(samplesFolder, 'files')
  const rendered: { meta: SampleMeta; content: Uint8Array }[] = []
  for (const source of readSources(join(samplesFolder, 'source'))) {
    const content = await renderSample(source)
    if (content.length > maxFileBytes) throw new Error(`${source.meta.path} has ${content.length} bytes`)
    rendered.push({ meta: source.meta, content })
  }
  rmSync(files, { recursive: true, force: true })
  for (const { meta, content } of rendered) {
    mkdirSync(dirname(join(files, meta.path)), { recursive: true })
    writeFileSync(join(files, meta.path), content)
  }
  const manifest = rendered.map(({ meta: { path, title, date, owner, language, groups } }) => ({
    path,
    title,
    date,
    owner,
    language,
    groups,
  }))
  writeFileSync(join(samplesFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return rendered.map(({ meta, content }) => ({ meta, bytes: content.length }))
}
