import type { PGlite } from '@electric-sql/pglite'

/** The one Postgres session behind the queue. */
export type SessionBackend = {
  readonly serverVersion: string
  /**
   * Runs whole protocol messages and returns all bytes of the answer. Called by one client at a time.
   * @throws BackendGone when the session was lost on the way; the next call finds a fresh one.
   */
  execute(messages: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}

/** The statement took the session down, or outlived its deadline. Whatever transaction was open is rolled back. */
export class BackendGone extends Error {
  constructor(
    readonly reason: 'deadline' | 'crashed',
    options?: { cause?: unknown },
  ) {
    super(reason === 'deadline' ? 'the statement outlived its deadline' : 'the embedded database stopped', options)
    this.name = 'BackendGone'
  }

  get sqlState(): '57014' | '57P02' {
    return this.reason === 'deadline' ? '57014' : '57P02'
  }
}

/** A backend on this very thread: no deadline can interrupt it. For tests and for the inside of the database thread. */
export async function inProcessBackend(pglite: PGlite): Promise<SessionBackend> {
  const { rows } = await pglite.query<{ server_version: string }>('show server_version')
  return {
    serverVersion: rows[0]?.server_version ?? '',
    execute: (messages) =>
      pglite.execProtocolRaw(messages).catch((cause: unknown) => {
        throw new BackendGone('crashed', { cause })
      }),
    close: () => pglite.close(),
  }
}
