import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maintainDatabase } from './maintain'
import type { SessionBackend } from './session-backend'
import { SessionQueue } from './session-queue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const roundMs = 30_000

/** A maintained database that does nothing but remember its statements. */
function start() {
  const statements: string[] = []
  const backend = {
    execute: async (message: Uint8Array) => {
      statements.push(Buffer.from(message).toString())
      return new Uint8Array()
    },
  } as unknown as SessionBackend
  const queue = new SessionQueue()
  const stop = maintainDatabase(backend, queue, (event) => statements.push(event))
  return { statements, queue, stop }
}

/** Clients that never let the queue be empty: each takes its place again as soon as it had its turn. */
function crowd(queue: SessionQueue): () => void {
  const over = new AbortController()
  const client = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const giveBack = await queue.takeTurn()
      await new Promise((resolve) => setTimeout(resolve, 10))
      giveBack()
    }
  }
  for (let i = 0; i < 3; i++) void client()
  return () => over.abort()
}

test('with nobody waiting it is maintained in every round', async () => {
  const { statements, stop } = start()
  await vi.advanceTimersByTimeAsync(roundMs)
  expect(statements.some((statement) => statement.includes('pg_stat_user_tables'))).toBe(true)
  stop()
})

test('clients that wait are left alone for two rounds; in the third it is done between them', async () => {
  const { statements, queue, stop } = start()
  const leave = crowd(queue)
  await vi.advanceTimersByTimeAsync(2 * roundMs)
  expect(statements).toEqual([])
  await vi.advanceTimersByTimeAsync(roundMs + 100)
  expect(statements).toHaveLength(2)
  // And then it is patient again.
  await vi.advanceTimersByTimeAsync(2 * roundMs)
  expect(statements).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(roundMs + 100)
  expect(statements).toHaveLength(4)
  leave()
  stop()
})
