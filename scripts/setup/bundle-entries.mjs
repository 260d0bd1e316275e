import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'

const stampName = 'footnote-bundled'
const sources = ['scripts', 'lib', 'db', 'tsconfig.json', 'package-lock.json']

/**
 * Bundles the entries in scripts/ (worker, servers, command-line tools) into dist/, packages left outside, unless this very source was
 * bundled already. A product that runs from this folder starts its readers from dist/ all the time: the folder is replaced as a whole by a
 * rename, never emptied.
 */
export async function bundleEntries() {
  const wanted = contentHash(sources)
  const stamp = path.join('dist', stampName)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await replaceBundle(wanted)
  copyViewerAssets()
}

async function replaceBundle(hash) {
  const { build } = await import('esbuild')
  const fresh = `dist.next-${process.pid}`
  const entryPoints = readdirSync('scripts')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join('scripts', name))
  await build({
    entryPoints,
    outdir: fresh,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  writeFileSync(path.join(fresh, stampName), hash)
  const old = `dist.old-${process.pid}`
  if (existsSync('dist')) renameSync('dist', old)
  renameSync(fresh, 'dist')
  rmSync(old, { recursive: true, force: true })
}

/** The browser's PDF reader needs its worker, character maps and standard fonts from our own origin. */
function copyViewerAssets() {
  const from = path.join('node_modules', 'pdfjs-dist')
  const to = path.join('public', 'pdfjs')
  if (existsSync(path.join(to, 'pdf.worker.min.mjs'))) return
  mkdirSync(to, { recursive: true })
  cpSync(path.join(from, 'legacy', 'build', 'pdf.worker.min.mjs'), path.join(to, 'pdf.worker.min.mjs'))
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(path.join(from, folder), path.join(to, folder), { recursive: true })
}
