import { expect, test, vi } from 'vitest'
import { createAskPerson } from './ask-person'

const request = {
  service: 'Orders',
  operation: 'Cancel',
  method: 'POST',
  url: 'https://a.example/x',
  headers: {},
  body: null,
}

function ask(waitMs?: number) {
  const waiting = new Map<string, (isAllowed: boolean) => void>()
  const stop = new AbortController()
  const step = { wait: vi.fn<() => void>(), resume: vi.fn<() => void>() }
  const askPerson = createAskPerson({ waiting }, waitMs)
  return { waiting, stop, step, ask: () => askPerson(request, { step, signal: stop.signal }) }
}

test('what a person says is what comes of it, and nothing waits afterwards', async () => {
  for (const word of [true, false]) {
    const one = ask()
    const asked = one.ask()
    const [decide] = one.waiting.values()
    decide?.(word)
    expect(await asked).toBe(word)
    expect(one.waiting.size).toBe(0)
    expect(one.step.resume).toHaveBeenCalledOnce()
  }
})

test('who does not decide in time is not asked again', async () => {
  const one = ask(5)
  expect(await one.ask()).toBe(false)
  expect(await one.ask()).toBe(false)
  expect(one.step.wait).toHaveBeenCalledOnce()
  expect(one.waiting.size).toBe(0)
})

test('stop is a no, also in the very moment of a yes', async () => {
  const one = ask()
  const asked = one.ask()
  const [decide] = one.waiting.values()
  decide?.(true)
  one.stop.abort()
  expect(await asked).toBe(false)
  expect(await one.ask()).toBe(false)
  expect(one.step.wait).toHaveBeenCalledOnce()
})
