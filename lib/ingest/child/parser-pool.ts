import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '@/lib/config/env'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ChildProgress, ChildRequest, FileToRead, ReadOutcome, TextToRead } from './messages'
import { ParserProcess, type ProcessLimits } from './parser-process'

export type ReadOptions = { onProgress?: (progress: ChildProgress) => void; signal?: AbortSignal }

/** The port that the river parses through. */
export type DocumentReader = {
  /** @throws FootnoteError with the code that this file ends with */
  readFile(file: FileToRead, options?: ReadOptions): Promise<ReadOutcome>
  /** Many small texts in one round trip. One outcome per text, in order. */
  readTexts(texts: readonly TextToRead[], options?: ReadOptions): Promise<readonly ReadOutcome[]>
}

export type PoolOptions = ProcessLimits & {
  readonly size: number
  /** A process is replaced after this many requests, or when it has grown to `maxRssBytes`, or after idling. */
  readonly recycleAfter: number
  readonly maxRssBytes: number
  readonly idleMs: number
  /** How long a process that ends before it has loaded is started anew. Then the file at hand fails with `reader_not_started`. */
  readonly startPatienceMs: number
}

export const poolOptions: PoolOptions = {
  size: 2,
  heapMb: 512,
  silenceMs: 60_000,
  totalMs: 20 * 60_000,
  recognisedPageMs: 30_000,
  recycleAfter: 200,
  maxRssBytes: 450 * 1024 * 1024,
  idleMs: 30_000,
  startPatienceMs: 20_000,
}

const firstPauseMs = 250

/**
 * A few warm parser processes. Starting one costs 0.4 to 1 s, so they are reused, but not for long: what a hostile file leaves
 * behind in one is gone soon. A file that crashes a used process is tried once more in a fresh one, because the crash may
 * belong to the file before it.
 */
export class ParserPool implements DocumentReader {
  readonly #env: Env
  readonly #options: PoolOptions
  readonly #idle: { process: ParserProcess; timer: NodeJS.Timeout }[] = []
  readonly #waiting: (() => void)[] = []
  readonly #busy = new Set<ParserProcess>()
  #taken = 0
  #closed = false

  constructor(env: Env, options: Partial<PoolOptions> = {}) {
    this.#env = env
    this.#options = { ...poolOptions, ...options }
  }

  async readFile(file: FileToRead, options: ReadOptions = {}): Promise<ReadOutcome> {
    const [outcome] = await this.#run((id) => ({ type: 'read-file', id, file }), options)
    if (!outcome) throw new FootnoteError('parse_crashed')
    return outcome
  }

  readTexts(texts: readonly TextToRead[], options: ReadOptions = {}): Promise<readonly ReadOutcome[]> {
    return this.#run((id) => ({ type: 'read-texts', id, texts }), options)
  }

  close(): void {
    this.#closed = true
    for (const { process, timer } of this.#idle.splice(0)) {
      clearTimeout(timer)
      process.kill()
    }
    for (const process of this.#busy) process.kill()
  }

  async #run(request: (id: number) => ChildRequest, options: ReadOptions): Promise<readonly ReadOutcome[]> {
    await this.#takeSlot()
    try {
      const process = this.#takeProcess()
      try {
        return await this.#runIn(process, request, options)
      } catch (thrown) {
        const { code } = toFootnoteError(thrown)
        if (this.#closed) throw thrown
        if (code === 'reader_not_started') return await this.#startAgain(thrown, request, options)
        if (code !== 'parse_crashed' || process.served === 0) throw thrown
        return await this.#runIn(new ParserProcess(this.#env, this.#options), request, options)
      }
    } finally {
      this.#taken--
      this.#waiting.shift()?.()
    }
  }

  /** The product's own files may be replaced at this moment by an update, or the machine be short of processes: both pass. */
  async #startAgain(
    failure: unknown,
    request: (id: number) => ChildRequest,
    options: ReadOptions,
  ): Promise<readonly ReadOutcome[]> {
    const giveUpAt = performance.now() + this.#options.startPatienceMs
    let last = failure
    for (let pauseMs = firstPauseMs; performance.now() + pauseMs < giveUpAt && !this.#closed; pauseMs *= 2) {
      await sleep(pauseMs)
      if (options.signal?.aborted) throw new FootnoteError('ingest_cancelled')
      try {
        return await this.#runIn(new ParserProcess(this.#env, this.#options), request, options)
      } catch (thrown) {
        if (toFootnoteError(thrown).code !== 'reader_not_started') throw thrown
        last = thrown
      }
    }
    throw last
  }

  async #runIn(
    process: ParserProcess,
    request: (id: number) => ChildRequest,
    options: ReadOptions,
  ): Promise<readonly ReadOutcome[]> {
    this.#busy.add(process)
    try {
      return await process.run(request, options.onProgress, options.signal)
    } finally {
      this.#busy.delete(process)
      this.#giveBack(process)
    }
  }

  async #takeSlot(): Promise<void> {
    while (this.#taken >= this.#options.size) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#closed) throw new FootnoteError('shutting_down')
    this.#taken++
  }

  #takeProcess(): ParserProcess {
    for (let entry = this.#idle.pop(); entry; entry = this.#idle.pop()) {
      clearTimeout(entry.timer)
      if (entry.process.alive) return entry.process
    }
    return new ParserProcess(this.#env, this.#options)
  }

  #giveBack(process: ParserProcess): void {
    const isSpent = process.served >= this.#options.recycleAfter || process.rssBytes > this.#options.maxRssBytes
    if (this.#closed || !process.alive || isSpent) {
      process.kill()
      return
    }
    const timer = setTimeout(() => {
      const at = this.#idle.findIndex((entry) => entry.process === process)
      if (at >= 0) this.#idle.splice(at, 1)
      process.kill()
    }, this.#options.idleMs)
    timer.unref()
    this.#idle.push({ process, timer })
  }
}
