import { FootnoteError } from '@/lib/errors/footnote-error'
import { widthOf, type InferenceKind, type InferenceWorker, type TokenSequence } from './inference-slice'

/** About 30 ms of one core: the longest a question waits behind bulk work, and small enough to share a request between cores. */
const sliceTokens = 256
const maxWaitingSlices = 20_000

export type InferenceRequest = {
  readonly kind: InferenceKind
  readonly sequences: readonly TokenSequence[]
  /** A reader waits: goes before all bulk work that has not started. */
  readonly interactive: boolean
  readonly signal?: AbortSignal
}

type Task = {
  readonly kind: InferenceKind
  readonly indexes: readonly number[]
  readonly sequences: readonly TokenSequence[]
  readonly done: (values: Float32Array) => void
  readonly failed: (error: unknown) => void
  readonly cancelled: () => boolean
}

/** Longest first, so that the workers finish together; short ones share a slice. */
function cutIntoSlices(sequences: readonly TokenSequence[]): number[][] {
  const lengthOf = (index: number): number => sequences[index]?.ids.length ?? 0
  const order = sequences.map((_, index) => index).sort((a, b) => lengthOf(b) - lengthOf(a))
  const slices: number[][] = []
  let room = 0
  for (const index of order) {
    if (room < lengthOf(index) || slices.length === 0) {
      slices.push([])
      room = sliceTokens
    }
    slices.at(-1)?.push(index)
    room -= lengthOf(index)
  }
  return slices
}

/**
 * Shares out requests, cut into small slices, among the inference threads. Questions are served before passages; a cancelled
 * request's slices are dropped before they start.
 */
export class InferenceQueue {
  readonly #idle: InferenceWorker[]
  readonly #workers: number
  #closed: (() => void) | undefined
  readonly #interactive: Task[] = []
  readonly #bulk: Task[] = []

  constructor(workers: readonly InferenceWorker[]) {
    this.#idle = [...workers]
    this.#workers = workers.length
  }

  get waiting(): number {
    return this.#interactive.length + this.#bulk.length
  }

  /**
   * @returns `widthOf[kind]` numbers a sequence, in the order of the sequences
   * @throws models_unavailable when too much is waiting or a worker failed; the signal's reason when cancelled
   */
  submit(request: InferenceRequest): Promise<Float32Array> {
    const { kind, sequences, signal } = request
    if (this.#closed || this.waiting >= maxWaitingSlices) return Promise.reject(new FootnoteError('models_unavailable'))
    const width = widthOf[kind]
    const slices = cutIntoSlices(sequences)
    const result = new Float32Array(sequences.length * width)
    if (slices.length === 0) return Promise.resolve(result)

    return new Promise<Float32Array>((resolve, reject) => {
      let left = slices.length
      let ended = false
      const end = (act: () => void): void => {
        if (ended) return
        ended = true
        signal?.removeEventListener('abort', onAbort)
        act()
      }
      const onAbort = (): void => end(() => reject(signal?.reason))
      if (signal?.aborted) return end(() => reject(signal.reason))
      signal?.addEventListener('abort', onAbort)

      const lane = request.interactive ? this.#interactive : this.#bulk
      for (const indexes of slices) {
        lane.push({
          kind,
          indexes,
          sequences,
          cancelled: () => ended,
          failed: (error) => end(() => reject(error)),
          done: (values) => {
            for (const [at, index] of indexes.entries()) {
              result.set(values.subarray(at * width, (at + 1) * width), index * width)
            }
            if (--left === 0) end(() => resolve(result))
          },
        })
      }
      this.#dispatch()
    })
  }

  /** Starts nothing more and resolves when no worker computes: a thread that is ended inside the runtime takes the process down. */
  close(): Promise<void> {
    for (const task of [...this.#interactive.splice(0), ...this.#bulk.splice(0)]) {
      task.failed(new FootnoteError('models_unavailable'))
    }
    return new Promise((resolve) => {
      this.#closed = resolve
      this.#dispatch()
    })
  }

  #next(): Task | undefined {
    for (const lane of [this.#interactive, this.#bulk]) {
      let task = lane.shift()
      while (task?.cancelled()) task = lane.shift()
      if (task) return task
    }
    return undefined
  }

  #dispatch(): void {
    if (this.#closed) {
      if (this.#idle.length === this.#workers) this.#closed()
      return
    }
    while (this.#idle.length > 0) {
      const task = this.#next()
      const worker = task && this.#idle.pop()
      if (!task || !worker) return
      const sequences = task.indexes.flatMap((index) => task.sequences[index] ?? [])
      worker
        .run({ kind: task.kind, sequences })
        .then(task.done, task.failed)
        .finally(() => {
          this.#idle.push(worker)
          this.#dispatch()
        })
    }
  }
}
