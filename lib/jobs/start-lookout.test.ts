import { expect, test, vi } from 'vitest'
import type { JobName } from '@/lib/domain/job-queue'
import { startLookout } from './start-lookout'

const silent = { error: () => undefined } as never

test('who takes jobs is woken where one waits, also after a look that failed, and not once it is stopped', async () => {
  vi.useFakeTimers()
  try {
    const woken: JobName[] = []
    const looks: (() => readonly JobName[])[] = [
      () => ['run-eval'],
      () => {
        throw new Error('the database is away')
      },
      () => [],
      () => ['run-eval', 'delete-blobs'],
    ]
    const lookout = startLookout({
      findWaiting: async () => looks.shift()?.() ?? [],
      wake: (name) => void woken.push(name),
      log: silent,
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(woken).toEqual(['run-eval'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(woken).toEqual(['run-eval', 'run-eval', 'delete-blobs'])
    await lookout.stop()
    looks.push(() => ['find-topics'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(woken).toHaveLength(3)
  } finally {
    vi.useRealTimers()
  }
})
