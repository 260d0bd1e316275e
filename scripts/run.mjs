import { existsSync } from 'node:fs'

/** Runs one of the command-line entries: `node scripts/run.mjs <name> [...arguments]`. Bundles first when there is no bundle. */
const [name] = process.argv.splice(2, 1)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.FOOTNOTE_FROM = 'dist'
const development = name === 'generate-samples' || name === 'take-pictures'
if (development || !existsSync('node_modules')) {
  const { ensureInstalled } = await import('./setup/ensure-installed.mjs')
  await ensureInstalled({ development })
}
if (!existsSync(`dist/${name}.mjs`)) {
  const { bundleEntries } = await import('./setup/bundle-entries.mjs')
  await bundleEntries()
}
await import(`../dist/${name}.mjs`)
