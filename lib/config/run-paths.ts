import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import type { Env } from './env'

/** A unix socket's path may have about 100 bytes; a data folder can be deeper than that. */
const maxSocketDirBytes = 80

/** The folder that holds this run's sockets: the run folder, or a short one under the temporary folder when that is too deep. */
export function socketDir(env: Env): string {
  if (Buffer.byteLength(env.FOOTNOTE_RUN_DIR) <= maxSocketDirBytes) return env.FOOTNOTE_RUN_DIR
  const digest = createHash('sha256').update(env.FOOTNOTE_RUN_DIR).digest('hex').slice(0, 16)
  return path.join(os.tmpdir(), `footnote-${digest}`)
}

/** postgres.js and psql expect this very name in the socket folder: `.s.PGSQL.<port>`. */
export const embeddedPort = 5432
export const databaseSocket = (env: Env): string => path.join(socketDir(env), `.s.PGSQL.${embeddedPort}`)
export const modelSocket = (env: Env): string => path.join(socketDir(env), 'models.sock')
/** What the supervisor knows of its children, read by the health page. */
export const statusFile = (env: Env): string => path.join(env.FOOTNOTE_RUN_DIR, 'status.json')
