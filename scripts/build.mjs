import { bundleEntries } from './setup/bundle-entries.mjs'
import { ensureBuilt } from './setup/ensure-built.mjs'

await bundleEntries()
await ensureBuilt()
