// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActionResult } from './define-action'
import { useAction } from './use-action'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }))
afterEach(cleanup)

async function run<Data>(result: () => Promise<ActionResult<Data>>) {
  const { result: hook } = renderHook(() => useAction(result))
  let given: unknown = 'not yet'
  await act(async () => {
    given = await hook.current.run(undefined)
  })
  return given
}

test('what an action gives comes back, an action that gives nothing is no failure, and a failure is undefined', async () => {
  expect(await run(async () => ({ ok: true, data: { id: 'doc_1' } }))).toEqual({ id: 'doc_1' })
  expect(await run(async () => ({ ok: true, data: false }))).toBe(false)
  expect(await run<void>(async () => ({ ok: true, data: undefined }))).toBeNull()
  const error = { code: 'forbidden', message: 'An admin may do this.', requestId: 'req_1' }
  expect(await run(async () => ({ ok: false, error }))).toBeUndefined()
  expect(await run(() => Promise.reject(new Error('cut')))).toBeUndefined()
})
