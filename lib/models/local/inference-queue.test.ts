import { describe, expect, it } from 'vitest'
import { InferenceQueue } from './inference-queue'
import type { InferenceSlice, InferenceWorker, TokenSequence } from './inference-slice'

const sequence = (length: number, first: number): TokenSequence => ({
  ids: [first, ...Array.from({ length: length - 1 }, () => 7)],
  secondAt: length,
})

/** A worker that computes a slice when told to; its result for a sequence is the sequence's first id. */
function createStepWorker() {
  const started: InferenceSlice[] = []
  let finish: (() => void) | undefined
  const worker: InferenceWorker = {
    run(slice) {
      started.push(slice)
      return new Promise((resolve) => {
        finish = () => resolve(Float32Array.from(slice.sequences, ({ ids }) => ids[0] ?? 0))
      })
    },
    close: async () => undefined,
  }
  const step = async (): Promise<void> => {
    finish?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { worker, started, step }
}

describe('the inference queue', () => {
  it('gives results in the order asked, whatever order they are computed in', async () => {
    const { worker, step } = createStepWorker()
    const queue = new InferenceQueue([worker])
    const sequences = [sequence(10, 1), sequence(300, 2), sequence(5, 3), sequence(200, 4)]
    const result = queue.submit({ kind: 'rerank', sequences, interactive: false })
    for (let i = 0; i < 4; i++) await step()
    expect([...(await result)]).toEqual([1, 2, 3, 4])
  })

  it('cuts bulk work into slices of about 256 tokens, and lets a question go before what has not started', async () => {
    const { worker, started, step } = createStepWorker()
    const queue = new InferenceQueue([worker])
    const bulk = queue.submit({
      kind: 'rerank',
      sequences: [1, 2, 3].map((id) => sequence(200, id)),
      interactive: false,
    })
    const question = queue.submit({ kind: 'rerank', sequences: [sequence(10, 9)], interactive: true })
    for (let i = 0; i < 4; i++) await step()
    expect(started.map(({ sequences }) => sequences.map(({ ids }) => ids[0]))).toEqual([[1], [9], [2], [3]])
    expect([...(await question)]).toEqual([9])
    expect([...(await bulk)]).toEqual([1, 2, 3])
  })

  it('drops what a cancelled request has not started', async () => {
    const { worker, started, step } = createStepWorker()
    const queue = new InferenceQueue([worker])
    const stop = new AbortController()
    const sequences = [1, 2, 3, 4].map((id) => sequence(200, id))
    const cancelled = queue.submit({ kind: 'rerank', sequences, interactive: false, signal: stop.signal })
    stop.abort(new Error('gone'))
    await expect(cancelled).rejects.toThrow('gone')
    await step()
    expect(started).toHaveLength(1)
    const next = queue.submit({ kind: 'rerank', sequences: [sequence(3, 5)], interactive: false })
    await step()
    expect([...(await next)]).toEqual([5])
  })

  it('shares one request between workers', async () => {
    const [a, b] = [createStepWorker(), createStepWorker()]
    const queue = new InferenceQueue([a.worker, b.worker])
    const result = queue.submit({ kind: 'rerank', sequences: [sequence(200, 1), sequence(200, 2)], interactive: true })
    expect(a.started).toHaveLength(1)
    expect(b.started).toHaveLength(1)
    await Promise.all([a.step(), b.step()])
    expect([...(await result)]).toEqual([1, 2])
  })

  it('fails a request whose worker fails, and goes on with the next', async () => {
    let calls = 0
    const worker: InferenceWorker = {
      run: async () => {
        if (calls++ === 0) throw new Error('broken')
        return Float32Array.of(1)
      },
      close: async () => undefined,
    }
    const queue = new InferenceQueue([worker])
    const submit = () => queue.submit({ kind: 'rerank', sequences: [sequence(3, 1)], interactive: true })
    await expect(submit()).rejects.toThrow('broken')
    expect([...(await submit())]).toEqual([1])
  })

  it('closes when what is being computed is done, and fails what has not started', async () => {
    const { worker, started, step } = createStepWorker()
    const queue = new InferenceQueue([worker])
    const submit = (id: number) => queue.submit({ kind: 'rerank', sequences: [sequence(3, id)], interactive: true })
    const [running, waiting] = [submit(1), submit(2)]
    const closed = queue.close()
    await expect(waiting).rejects.toMatchObject({ code: 'models_unavailable' })
    await step()
    await closed
    expect([...(await running)]).toEqual([1])
    await expect(submit(3)).rejects.toMatchObject({ code: 'models_unavailable' })
    expect(started).toHaveLength(1)
  })
})
