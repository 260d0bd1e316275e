import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveStream } from './live-stream'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const open = new AbortController().signal

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}

test('events are written until the time is over, and then the follower is stopped', async () => {
  const stop = vi.fn<() => void>()
  const stream = liveStream((write) => {
    write('event: a\n\n')
    return Promise.resolve(stop)
  }, open)
  const text = readAll(stream)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await text).toMatch(/^retry: 1000\n\nevent: a\n\n(: keep-alive\n\n){3,4}$/)
  expect(stop).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

test('a follower that cannot start ends the stream and leaves no timer that would write to it', async () => {
  const stream = liveStream(() => Promise.reject(new Error('no database')), open)
  await expect(readAll(stream)).rejects.toThrow('no database')
  expect(vi.getTimerCount()).toBe(0)
})

test.each(['cancels', 'aborts'])(
  'a reader who %s stops the follower, also one that was still starting',
  async (how) => {
    const stop = vi.fn<() => void>()
    let started = (_stop: () => void): void => undefined
    const left = new AbortController()
    const stream = liveStream(() => new Promise((resolve) => void (started = resolve)), left.signal)
    const reader = stream.getReader()
    if (how === 'cancels') await reader.cancel()
    else left.abort()
    started(stop)
    await vi.advanceTimersByTimeAsync(0)
    expect(stop).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  },
)
