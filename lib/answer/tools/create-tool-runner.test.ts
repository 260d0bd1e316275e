import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createStepLog } from '../deep/create-step-log'
import type { ToolContext } from './answer-tool'
import { createNotebook } from './create-notebook'
import { createToolRunner } from './create-tool-runner'
import { defineTool } from './define-tool'

const schema = z.strictObject({ query: z.string().min(2) })

function makeRunner({
  run,
  timeLimitMs = 1_000,
  mostCalls = 10,
}: {
  run: (signal: AbortSignal) => Promise<{ text: string; found: number }>
  timeLimitMs?: number
  mostCalls?: number
}) {
  const stop = new AbortController()
  const warn = vi.fn<(event: string, fields: object) => void>()
  const context = {
    runtime: { log: { warn } },
    input: { signal: stop.signal, answerId: 'ans_1', requestId: 'req_1' },
    notes: createNotebook(100),
  } as unknown as ToolContext
  const log = createStepLog(performance.now(), () => undefined)
  const search = defineTool({
    kind: 'search',
    description: '',
    schema,
    timeLimitMs,
    describe: ({ query }) => query,
    run: (_, { input }) => run(input.signal),
  })
  const runTool = createToolRunner(context, { tools: [search], log, mostCalls })
  return { runTool, steps: () => log.steps(), stop, warn }
}
const finds = { run: () => Promise.resolve({ text: 'found', found: 2 }) }

test('a call is run, told, and kept as a step', async () => {
  const { runTool, steps } = makeRunner(finds)
  expect(await runTool({ name: 'search', input: { query: 'leave' } })).toEqual({ text: 'found', found: 2, ok: true })
  expect(steps()).toMatchObject([{ number: 1, kind: 'search', asked: 'leave', state: 'done', found: 2, reason: null }])
})

test('the very same call is refused, whatever the order or the blanks of its arguments', async () => {
  const run = vi.fn(finds.run)
  const { runTool, steps } = makeRunner({ run })
  for (let at = 0; at < 4; at++) await runTool({ name: 'search', input: { query: 'leave' } })
  expect(run).toHaveBeenCalledTimes(1)
  expect(steps().map(({ reason }) => reason)).toEqual([null, 'repeated', 'repeated', 'repeated'])
})

test('an unknown tool and arguments that are none reach nothing, and the words of arguments are not told back', async () => {
  const run = vi.fn(finds.run)
  const { runTool, steps } = makeRunner({ run })
  expect((await runTool({ name: 'delete_document', input: { id: 'x' } })).text).toContain('no such tool')
  for (const input of [null, 'query', '{"query": "lea', {}, { query: 'secretword', also: 1 }, { query: 3 }]) {
    const { text, ok } = await runTool({ name: 'search', input })
    expect(ok).toBe(false)
    expect(text).not.toContain('secretword')
  }
  expect(run).not.toHaveBeenCalled()
  expect(steps()[0]).toMatchObject({ kind: 'other', asked: '', state: 'refused', reason: 'unknown_tool' })
  expect(
    steps()
      .slice(1)
      .every(({ reason }) => reason === 'invalid_arguments'),
  ).toBe(true)
})

test('after so many calls there are no more, and refused ones count', async () => {
  const run = vi.fn(finds.run)
  const { runTool, steps } = makeRunner({ run, mostCalls: 2 })
  await runTool({ name: 'nothing', input: {} })
  await runTool({ name: 'search', input: { query: 'one' } })
  await runTool({ name: 'search', input: { query: 'two' } })
  expect(run).toHaveBeenCalledTimes(1)
  expect(steps().at(-1)).toMatchObject({ state: 'refused', reason: 'calls_used_up' })
})

test('a tool that takes too long is given up, and told to stop', async () => {
  let seen: AbortSignal | undefined
  const { runTool, steps, warn } = makeRunner({
    timeLimitMs: 20,
    run: (signal) => {
      seen = signal
      return new Promise(() => undefined)
    },
  })
  expect((await runTool({ name: 'search', input: { query: 'leave' } })).text).toContain('took too long')
  expect(seen?.aborted).toBe(true)
  expect(steps()).toMatchObject([{ state: 'failed', reason: 'timed_out' }])
  expect(JSON.stringify(warn.mock.calls)).not.toContain('leave')
})

test('a tool that fails is a failed step and nothing else', async () => {
  const { runTool, steps } = makeRunner({ run: () => Promise.reject(new Error('boom')) })
  const reply = await runTool({ name: 'search', input: { query: 'leave' } })
  expect(reply).toMatchObject({ ok: false })
  expect(reply.text).not.toContain('boom')
  expect(steps()).toMatchObject([{ state: 'failed', reason: 'error' }])
})

test('the reader’s stop ends a call in the middle', async () => {
  const { runTool, steps, stop } = makeRunner({ run: () => new Promise(() => undefined) })
  const running = runTool({ name: 'search', input: { query: 'leave' } })
  stop.abort()
  await expect(running).rejects.toThrow()
  expect(steps()).toMatchObject([{ state: 'failed', reason: 'stopped' }])
})
