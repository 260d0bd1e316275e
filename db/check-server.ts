import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { FootnoteError } from '@/lib/errors/footnote-error'

const minimumPostgres = 160_000
const minimumVector = [0, 8] as const
const patienceMs = 5000
const pauseMs = 200

type Facts = { version: number; vector: string | null }

/** Asks the server what it is. A server that is just starting gets a few seconds. @throws database_unreachable, database_unsuitable */
export async function checkServer(db: Db): Promise<void> {
  const facts = await askPatiently(db)
  if (facts.version < minimumPostgres) {
    throw new FootnoteError('database_unsuitable', {
      detail: `This server is Postgres ${Math.floor(facts.version / 10_000)}; Footnote needs 16 or newer.`,
    })
  }
  if (facts.vector === null) {
    throw new FootnoteError('database_unsuitable', {
      detail: 'This server does not have the pgvector extension; Footnote needs version 0.8 or newer.',
    })
  }
  const [major = 0, minor = 0] = facts.vector.split('.').map(Number)
  if (major < minimumVector[0] || (major === minimumVector[0] && minor < minimumVector[1])) {
    throw new FootnoteError('database_unsuitable', {
      detail: `This server has pgvector ${facts.vector}; Footnote needs 0.8 or newer.`,
    })
  }
}

async function askPatiently(db: Db): Promise<Facts> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await askServer(db)
    } catch (error) {
      if (!isTransient(error) || performance.now() > until) throw unreachable(error)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

async function askServer(db: Db): Promise<Facts> {
  // The installed version counts where there is one: a server can offer a newer one than this database was created with.
  const rows = await db.execute<Facts>(sql`
    select current_setting('server_version_num')::int as version,
      coalesce(
        (select extversion from pg_extension where extname = 'vector'),
        (select default_version from pg_available_extensions where name = 'vector')) as vector`)
  const facts = rows[0]
  if (!facts) throw new FootnoteError('database_unreachable', { detail: 'The server gave an empty answer.' })
  return facts
}

/** drizzle wraps what the driver throws. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}

/** 57P03: the server is starting up. The others: nothing listens yet. A wrong password will not become right. */
const isTransient = (error: unknown): boolean =>
  ['57P03', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(codeOf(error))

const reasons: Record<string, string> = {
  '28P01': 'The server refused the password. Correct it in DATABASE_URL.',
  '28000': 'The server refused this user. Correct it in DATABASE_URL.',
  '3D000': 'The server has no database of this name. Create it, or correct DATABASE_URL.',
  ENOTFOUND: 'No host has this name. Correct DATABASE_URL.',
  ECONNREFUSED: 'Nothing listens at this host and port. Start the database, or correct DATABASE_URL.',
  ENOENT: 'The database process is not running.',
  CONNECT_TIMEOUT: 'The server did not answer within 5 seconds. Check host, port and firewall in DATABASE_URL.',
}

function unreachable(error: unknown): FootnoteError {
  if (error instanceof FootnoteError) return error
  const detail = reasons[codeOf(error)]
  return new FootnoteError('database_unreachable', { cause: error, ...(detail ? { detail } : {}) })
}
