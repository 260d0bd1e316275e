import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { openSourceBench, type SourceBench } from './open-source-bench'

type Used<Server> = { readonly database: TestDatabase; readonly bench: SourceBench; readonly server: Server }

/**
 * What the tests of a kind of source share: one database, and for each test a workspace and a server of the kind on this machine, which connectors
 * may ask. Call it first in a test file: the environment is read once.
 */
export function useSource<Server extends { close(): Promise<void> }>(
  start: () => Promise<Server>,
  use: (made: Used<Server>) => void,
): void {
  vi.stubEnv('FOOTNOTE_CONNECTOR_HOSTS', '127.0.0.1')
  let database: TestDatabase
  let made: Used<Server>
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    made = { database, bench: await openSourceBench(database), server: await start() }
    use(made)
  })
  afterEach(async () => {
    await made.bench.close()
    await made.server.close()
  })
}
