import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch'
import { vector } from '@electric-sql/pglite-pgvector'
import { sessionSettings } from '@/db/session-settings'

/** Every extension that a data folder uses must be loaded every time: an index without its extension makes inserts fail. */
const extensions = { vector, pg_textsearch }

/**
 * Settings are given on the command line of the backend, not by `SET`: all clients share its one session, and whatever a
 * client sets stays set for the next. Log checkpoints stay off as in PGlite's own defaults.
 */
const startParams = [
  ...PGlite.defaultStartParams,
  ...Object.entries({ ...sessionSettings, maintenance_work_mem: '256MB' }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]),
]

export type OpenPgliteOptions = Pick<PGliteOptions, 'dataDir' | 'loadDataDir' | 'pgliteWasmModule' | 'fsBundle'>

/**
 * Opens the embedded Postgres. Takes 5-8 s on an empty folder (initdb) and 0.4-0.65 s afterwards. Blocks its thread while
 * a statement runs. The caller holds the data folder's lock: two openers lose each other's rows without an error.
 */
export function openPglite(options: OpenPgliteOptions): Promise<PGlite> {
  return PGlite.create({ ...options, extensions, startParams })
}
