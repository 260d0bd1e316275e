import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Bundles the entries in scripts/ (worker, servers, command-line tools) into dist/, packages left outside. It takes a
 * second, so it is done at every start: there is no stale bundle.
 */
export async function bundleEntries() {
  const { build } = await import('esbuild')
  const entryPoints = readdirSync('scripts')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join('scripts', name))
  rmSync('dist', { recursive: true, force: true })
  await build({
    entryPoints,
    outdir: 'dist',
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
  copyViewerAssets()
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
