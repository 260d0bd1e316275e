import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Bench } from './bench'
import { round } from './statistics'

const buildManifest = z.object({ rootMainFiles: z.array(z.string()) })
const clientManifest = z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) })

/** `globalThis.__RSC_MANIFEST["/(app)/page"] = {…}`: the object after the assignment. */
const assignedObject = (script: string): unknown =>
  JSON.parse(
    script
      .slice(script.indexOf('"] = ') + 5)
      .trim()
      .replace(/;$/, ''),
  )

/** Scripts that a browser loads before the page works: the framework's, each layout's and the page's own. No polyfills, nothing lazy. */
async function firstLoadFiles(build: string, page: string): Promise<string[]> {
  const folder = path.join(build, 'server/app', page)
  const root = buildManifest.parse(JSON.parse(await readFile(path.join(folder, 'build-manifest.json'), 'utf8')))
  const entries = clientManifest.parse(assignedObject(await readFile(`${folder}_client-reference-manifest.js`, 'utf8')))
  return [...new Set([...root.rootMainFiles, ...Object.values(entries.entryJSFiles).flat()])]
}

export const bundleBench: Bench = {
  name: 'bundle',
  summary: 'first-load JavaScript of the chat page, gzipped, from the build [--page "(app)/page"]',
  async run({ print, options }) {
    const page = options.get('page') ?? '(app)/page'
    const build = path.resolve('.next')
    const files = await firstLoadFiles(build, page)
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(path.join(build, file))).length))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    print({ figure: `bundle.${page}`, value: round(bytes / 1024, 1), unit: 'kB gz', n: files.length, target: '<= 200' })
  },
}
