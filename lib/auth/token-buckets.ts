export type BucketLimit = {
  /** Tokens of a full bucket: the burst. */
  readonly capacity: number
  readonly perMinute: number
}

export type BucketResult = {
  readonly allowed: boolean
  readonly remaining: number
  /** Until the bucket is full again. */
  readonly resetSeconds: number
  /** Until the next token; 0 when allowed. */
  readonly retryAfterSeconds: number
}

type Bucket = { tokens: number; atMs: number; fullAtMs: number }

/**
 * Token buckets by name, in the memory of this process: with several web processes each counts for itself, so the real limit is
 * a multiple of what is set. A shared count would cost a write per request; a limit here is a fence against floods, not a bill.
 * Full buckets are forgotten, so memory follows the number of active names.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  #sweepAtMs = 0

  take(name: string, limit: BucketLimit, nowMs: number): BucketResult {
    this.#sweep(nowMs)
    const tokensPerMs = limit.perMinute / 60_000
    const bucket = this.#buckets.get(name)
    const elapsedMs = bucket === undefined ? 0 : Math.max(0, nowMs - bucket.atMs)
    const tokens =
      bucket === undefined ? limit.capacity : Math.min(limit.capacity, bucket.tokens + elapsedMs * tokensPerMs)
    const allowed = tokens >= 1
    const left = allowed ? tokens - 1 : tokens
    const fullInMs = (limit.capacity - left) / tokensPerMs
    this.#buckets.set(name, { tokens: left, atMs: nowMs, fullAtMs: nowMs + fullInMs })
    return {
      allowed,
      remaining: Math.floor(left),
      resetSeconds: Math.ceil(fullInMs / 1000),
      retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((1 - left) / tokensPerMs / 1000 - 1e-6)),
    }
  }

  /** Forgets what was counted under this name, as after a right password. */
  clear(name: string): void {
    this.#buckets.delete(name)
  }

  get size(): number {
    return this.#buckets.size
  }

  #sweep(nowMs: number): void {
    if (nowMs < this.#sweepAtMs) return
    this.#sweepAtMs = nowMs + 60_000
    for (const [name, bucket] of this.#buckets) if (bucket.fullAtMs <= nowMs) this.#buckets.delete(name)
  }
}
