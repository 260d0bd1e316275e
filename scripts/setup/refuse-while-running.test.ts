import { createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { refuseWhileRunning } from './refuse-while-running.mjs'

afterEach(() => vi.unstubAllEnvs())

test('a start is refused while something answers at the port, with a way on, and allowed once it is free', async () => {
  const running = createServer()
  await new Promise<void>((resolve) => running.listen(0, resolve))
  const { port } = running.address() as AddressInfo
  vi.stubEnv('PORT', String(port))
  await expect(refuseWhileRunning()).rejects.toThrow(`Port ${port} is in use`)
  await expect(refuseWhileRunning()).rejects.toThrow(/Stop it first.*PORT=\d+\. \(port_in_use\)$/)
  await new Promise((resolve) => running.close(resolve))
  await expect(refuseWhileRunning()).resolves.toBeUndefined()
})

test('a port that is none is left to the settings, which say what is wrong with it', async () => {
  vi.stubEnv('PORT', 'abc')
  await expect(refuseWhileRunning()).resolves.toBeUndefined()
})
