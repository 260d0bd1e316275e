import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

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

/** Scripts of the build that a browser loads before the page works: the framework's, each layout's and the page's own. No polyfills, nothing lazy. */
async function firstLoadFiles(build: string, page: string): Promise<string[]> {
  const folder = path.join(build, 'server/app', page)
  const root = buildManifest.parse(JSON.parse(await readFile(path.join(folder, 'build-manifest.json'), 'utf8')))
  const entries = clientManifest.parse(assignedObject(await readFile(`${folder}_client-reference-manifest.js`, 'utf8')))
  return [...new Set([...root.rootMainFiles, ...Object.values(entries.entryJSFiles).flat()])]
}

/** What a browser loads of a page's scripts before the page works, in bytes, gzipped, and how many files that is. */
export async function weighFirstLoad(page: string): Promise<{ bytes: number; files: number }> {
  const build = path.resolve('.next')
  const files = await firstLoadFiles(build, page)
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(path.join(build, file))).length))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length }
}
