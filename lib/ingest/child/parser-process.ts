import { fork, type ChildProcess } from 'node:child_process'
import { entryPoint } from '@/lib/config/entry-point'
import type { Env } from '@/lib/config/env'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ChildProgress, ChildReply, ChildRequest, ReadOutcome } from './messages'

export type ProcessLimits = {
  readonly heapMb: number
  /** Longest silence of the child: a page, or a file without pages, must be done within it. */
  readonly silenceMs: number
  /** Longest time for one request as a whole, and by how much each page of text recognition extends it. */
  readonly totalMs: number
  readonly recognisedPageMs: number
}

type Pending = {
  readonly id: number
  readonly onProgress: (progress: ChildProgress) => void
  readonly resolve: (reply: Extract<ChildReply, { type: 'outcomes' }>) => void
  readonly reject: (error: FootnoteError) => void
}

/**
 * One parser process. It is told nothing of the environment but the folders it reads, so that a hostile file finds no keys there.
 * Time, heap and silence are capped from outside; what the process dies of becomes the code of the request that it was working on.
 */
export class ParserProcess {
  readonly #child: ChildProcess
  readonly #limits: ProcessLimits
  #pending: Pending | null = null
  #stderr = ''
  #killedFor: ErrorCode | null = null
  #nextId = 1
  #isLoaded = false
  served = 0
  rssBytes = 0
  alive = true

  constructor(env: Env, limits: ProcessLimits) {
    this.#limits = limits
    const { file, execArgv } = entryPoint('parse-child')
    this.#child = fork(file, [], {
      execArgv: [...execArgv, `--max-old-space-size=${limits.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: {
        NODE_ENV: env.NODE_ENV,
        FOOTNOTE_DATA_DIR: env.FOOTNOTE_DATA_DIR,
        FOOTNOTE_MODELS_DIR: env.FOOTNOTE_MODELS_DIR,
        ...(execArgv.length === 0 ? { FOOTNOTE_FROM: 'dist' } : {}),
      },
    })
    this.#child.stderr?.on('data', (data: Buffer) => (this.#stderr = (this.#stderr + data.toString()).slice(-4000)))
    this.#child.on('message', (reply: ChildReply) => this.#onReply(reply))
    this.#child.on('error', () => this.#onGone(this.#isLoaded ? 'parse_crashed' : 'reader_not_started'))
    this.#child.on('exit', (_code, signal) => this.#onGone(this.#killedFor ?? this.#causeOfDeath(signal)))
  }

  /**
   * @throws reader_not_started, parse_timeout, parse_memory, parse_killed, parse_crashed, ingest_cancelled (when `signal` fires; the process
   * is ended)
   */
  async run(
    request: (id: number) => ChildRequest,
    onProgress: (progress: ChildProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<readonly ReadOutcome[]> {
    const id = this.#nextId++
    let silence = setTimeout(() => this.kill('parse_timeout'), this.#limits.silenceMs)
    let endsAt = performance.now() + this.#limits.totalMs
    let total = setTimeout(() => this.kill('parse_timeout'), this.#limits.totalMs)
    const cancel = (): void => this.kill('ingest_cancelled')
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      const reply = await new Promise<Extract<ChildReply, { type: 'outcomes' }>>((resolve, reject) => {
        const heard = (progress: ChildProgress): void => {
          clearTimeout(silence)
          silence = setTimeout(() => this.kill('parse_timeout'), this.#limits.silenceMs)
          if (progress.stage === 'ocr') {
            endsAt += this.#limits.recognisedPageMs
            clearTimeout(total)
            total = setTimeout(() => this.kill('parse_timeout'), endsAt - performance.now())
          }
          onProgress(progress)
        }
        this.#pending = { id, resolve, reject, onProgress: heard }
        if (signal?.aborted) cancel()
        else if (this.alive) this.#child.send(request(id))
        else reject(new FootnoteError('parse_crashed'))
      })
      this.served++
      this.rssBytes = reply.rssBytes
      return reply.outcomes
    } finally {
      clearTimeout(silence)
      clearTimeout(total)
      signal?.removeEventListener('abort', cancel)
      this.#pending = null
    }
  }

  /** Ends the process at once. A request at hand fails with `code`. */
  kill(code: ErrorCode = 'ingest_cancelled'): void {
    this.#killedFor ??= code
    this.#child.kill('SIGKILL')
  }

  #onReply(reply: ChildReply): void {
    if (reply.type === 'ready') {
      this.#isLoaded = true
      return
    }
    if (!this.#pending || reply.id !== this.#pending.id) return
    if (reply.type === 'progress') this.#pending.onProgress(reply)
    else if (reply.type === 'outcomes') this.#pending.resolve(reply)
    else this.kill(reply.type === 'incomplete' ? 'reader_not_started' : 'parse_crashed')
  }

  #onGone(code: ErrorCode): void {
    this.alive = false
    this.#pending?.reject(new FootnoteError(code))
  }

  /**
   * V8 aborts when the heap is used up, and says so. A SIGKILL that we did not send is mostly the kernel's when the whole machine is short of
   * memory, which need not be this file's doing.
   */
  #causeOfDeath(signal: NodeJS.Signals | null): ErrorCode {
    if (/heap out of memory|allocation failed/i.test(this.#stderr)) return 'parse_memory'
    if (signal === 'SIGKILL') return 'parse_killed'
    return this.#isLoaded ? 'parse_crashed' : 'reader_not_started'
  }
}
