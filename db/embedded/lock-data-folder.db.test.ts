import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runSource } from '@/db/testing/run-source'
import { lockDataFolder } from './lock-data-folder'
import { processIdentity } from './process-identity'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fn-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leave = (owner: object, number = 1) =>
  writeFileSync(path.join(folder, `database.lock.${number}`), JSON.stringify(owner))
/** Beyond the largest pid of any system. */
const deadPid = 2_000_000_000

describe('lockDataFolder', () => {
  it('is released for the next, and refuses the second meanwhile', () => {
    const lock = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(`process ${process.pid}`)
    lock.release()
    lockDataFolder(folder).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('never takes it from a live process', () => {
    leave({ pid: process.ppid, identity: processIdentity(process.ppid), host: os.hostname() }, 7)
    expect(() => lockDataFolder(folder)).toThrow(`process ${process.ppid}`)
  })

  it('takes over from a dead process, and from one whose pid was given to another', () => {
    leave({ pid: deadPid, identity: 'boot/1', host: os.hostname() }, 3)
    lockDataFolder(folder).release()
    leave({ pid: process.ppid, identity: 'an-earlier-boot/1', host: os.hostname() }, 3)
    const lock = lockDataFolder(folder)
    expect(readdirSync(folder)).toEqual(['database.lock.4'])
    lock.release()
  })

  it('believes the heartbeat of another machine, as long as it beats', () => {
    leave({ pid: 1, identity: 'x', host: 'elsewhere' })
    expect(() => lockDataFolder(folder)).toThrow('process 1 on elsewhere')
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(path.join(folder, 'database.lock.1'), longAgo, longAgo)
    lockDataFolder(folder).release()
  })

  it('goes to exactly one of four processes that find a stale lock at once', async () => {
    leave({ pid: deadPid, identity: 'boot/1', host: os.hostname() }, 5)
    const clients = Array.from({ length: 4 }, () => runSource('db/testing/lock-client.ts', [folder], {}))
    const outcomes = await Promise.all(
      clients.map((client) =>
        Promise.race([
          new Promise<'held'>((resolve) => client.child.once('message', () => resolve('held'))),
          client.output.then(({ code }) => `ended ${code}`),
        ]),
      ),
    )
    for (const client of clients) client.child.kill()
    await Promise.all(clients.map((client) => client.output))
    expect(outcomes.toSorted()).toEqual([...Array<string>(3).fill('ended 1'), 'held'])
  }, 120_000)
})
