import type { ErrorCode } from './error-codes'

/** SQLSTATEs and the driver's own codes, so far as they say something that a caller can act on. */
const byCode: Readonly<Record<string, ErrorCode>> = {
  '57014': 'database_timeout',
  '25P03': 'database_timeout',
  '53100': 'disk_full',
  '53300': 'database_unavailable',
  '57P01': 'database_unavailable',
  '57P02': 'database_unavailable',
  '57P03': 'database_unavailable',
  CONNECTION_CLOSED: 'database_unavailable',
  CONNECTION_ENDED: 'database_unavailable',
  CONNECTION_DESTROYED: 'database_unavailable',
  CONNECT_TIMEOUT: 'database_unavailable',
}

/** Codes that any socket can have: they speak of the database only below an error of the query builder. */
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])

/** What went wrong with the database, by the codes of an error and of what it wraps; null when it was something else. */
export function databaseCode(thrown: unknown): ErrorCode | null {
  if (!(thrown instanceof Error)) return null
  // drizzle's error has no name of its own, and a bundler may rename its class: it is known by what it carries.
  const inner = 'query' in thrown && 'params' in thrown ? thrown.cause : undefined
  const code = codeOf(inner ?? thrown)
  if (inner !== undefined && socketCodes.has(code)) return 'database_unavailable'
  return byCode[code] ?? null
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
