import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FatalChildError } from './supervise-child'
import { superviseChild, type SupervisedChild } from './supervise-child'

let folder: string
let child: SupervisedChild | undefined
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-child-'))
})
afterEach(async () => {
  await child?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function supervise(source: string, onFatal: (error: FatalChildError) => void = () => undefined): SupervisedChild {
  const file = path.join(folder, 'child.mjs')
  writeFileSync(file, source)
  child = superviseChild({
    name: 'sample',
    command: { file, execArgv: [] },
    environment: { NODE_ENV: 'test' },
    onChange: () => undefined,
    onFatal,
  })
  return child
}

const stayUp =
  "process.on('disconnect', () => process.exit(0)); setInterval(() => {}, 1000); process.send({ type: 'ready' });"

test('a child is ready when it says so, and stops when told', async () => {
  const running = supervise(stayUp)
  await running.ready
  expect(running.status()).toMatchObject({ state: 'ready', restarts: 0 })
  await running.stop()
  expect(running.status()).toMatchObject({ state: 'stopped', pid: null })
})

test('a crash is noted and followed by a restart', async () => {
  const running = supervise(stayUp)
  await running.ready
  const firstPid = running.status().pid
  process.kill(firstPid ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(running.status().lastExit).toMatchObject({ signal: 'SIGKILL' }), 10_000)
  await vi.waitFor(() => expect(running.status()).toMatchObject({ state: 'ready', restarts: 1 }), { timeout: 5000 })
  expect(running.status().pid).not.toBe(firstPid)
})

test('a fatal report is passed on and ends the restarts', async () => {
  const fatal = vi.fn<(error: FatalChildError) => void>()
  const running = supervise(
    "process.send({ type: 'fatal', code: 'data_folder_in_use', detail: 'pid 1 has it' }, () => process.exit(1))",
    fatal,
  )
  await expect(running.ready).rejects.toMatchObject({ code: 'data_folder_in_use', detail: 'pid 1 has it' })
  await vi.waitFor(() => expect(running.status().state).toBe('stopped'), 10_000)
  expect(fatal).toHaveBeenCalledOnce()
})

test('a child that was ready is started again, also when it finds no way to start once', async () => {
  const fatal = vi.fn<(error: FatalChildError) => void>()
  const starts = JSON.stringify(path.join(folder, 'starts'))
  const running = supervise(
    `import { appendFileSync, readFileSync } from 'node:fs'
    appendFileSync(${starts}, 'x')
    const count = readFileSync(${starts}, 'utf8').length
    if (count === 2) process.send({ type: 'fatal', code: 'internal', detail: 'read ECONNRESET' }, () => process.exit(1))
    else { ${stayUp} }`,
    fatal,
  )
  await running.ready
  process.kill(running.status().pid ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(running.status()).toMatchObject({ state: 'ready', restarts: 2 }), { timeout: 15_000 })
  expect(fatal).not.toHaveBeenCalled()
})

test('a child that ignores SIGTERM is killed after the grace time', async () => {
  const running = supervise(`process.on('SIGTERM', () => {}); ${stayUp}`)
  await running.ready
  await running.stop(300)
  expect(running.status().lastExit).toMatchObject({ signal: 'SIGKILL' })
})
