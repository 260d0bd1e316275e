// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { loadPatiently } from './load-patiently'

test('a part that cannot be fetched without a network comes once there is one', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const load = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce('part')
  const loading = loadPatiently(load)
  await new Promise((resolve) => setTimeout(resolve))
  expect(load).toHaveBeenCalledTimes(1)
  dispatchEvent(new Event('online'))
  expect(await loading).toBe('part')
})

test('with a network a failure is one', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  await expect(loadPatiently(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
})
