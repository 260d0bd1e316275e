import { expect, test } from 'vitest'
import type { ProcessStatus } from '@/lib/domain/process-status'
import { checkModels, checkProcesses, checkStorage } from './check-parts'

const child = (name: string, state: ProcessStatus['state']): ProcessStatus => ({
  name,
  state,
  pid: 1,
  restarts: 0,
  since: '',
  lastExit: null,
})
const supervisor = (processes: ProcessStatus[]) => ({ pid: 1, startedAt: '', processes })

test('a full disk makes the product not ready', () => {
  expect(checkStorage(10 * 1024 ** 2).status).toBe('failed')
  expect(checkStorage(10 * 1024 ** 3).status).toBe('ok')
})

test('missing local models degrade and say why', () => {
  expect(checkModels('No source could be reached.')).toEqual({
    name: 'models',
    status: 'degraded',
    detail: 'No source could be reached.',
  })
})

test('a worker that has not started fails; one that restarts degrades and is named', () => {
  expect(checkProcesses(supervisor([child('web', 'ready')])).status).toBe('failed')
  expect(checkProcesses(supervisor([child('web', 'ready'), child('worker', 'waiting')]))).toMatchObject({
    status: 'degraded',
    detail: 'Restarting: worker.',
  })
  expect(checkProcesses(supervisor([child('web', 'ready'), child('worker', 'ready')])).status).toBe('ok')
})
