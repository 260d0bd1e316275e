import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import { serveSession, type SessionServer } from '@/db/embedded/serve-session'
import { inProcessBackend } from '@/db/embedded/session-backend'

export type ServedPglite = {
  readonly socketPath: string
  readonly client: postgres.Sql
  readonly server: SessionServer
  close(): Promise<void>
}

/** Puts the product's own queue and driver in front of a PGlite of this process, so that tests take the product's path. */
export async function serveForTest(pglite: PGlite): Promise<ServedPglite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-db-'))
  const socketPath = path.join(folder, '.s.PGSQL.5432')
  const server = await serveSession(await inProcessBackend(pglite), socketPath)
  const client = postgres({
    path: socketPath,
    user: 'postgres',
    database: 'postgres',
    max: 4,
    prepare: false,
    onnotice: () => undefined,
  })
  return {
    socketPath,
    client,
    server,
    close: async () => {
      await client.end({ timeout: 5 })
      await server.close()
      await pglite.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
