import { describe, expect, it } from 'vitest'
import { connectDatabase } from '@/db/connect'
import { readEnv } from '@/lib/config/env'

const connect = (settings: Record<string, string>) =>
  connectDatabase(readEnv({ FOOTNOTE_DATA_DIR: '/nowhere', ...settings }))

describe('connectDatabase', () => {
  it('says that nothing listens', async () => {
    await expect(connect({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'database_unreachable',
      detail: 'Nothing listens at this host and port. Start the database, or correct DATABASE_URL.',
    })
  })

  it('says that the embedded database is not running', async () => {
    await expect(connect({})).rejects.toMatchObject({
      code: 'database_unreachable',
      detail: 'The database process is not running.',
    })
  })
})
