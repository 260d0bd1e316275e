import type { ApiClient } from './api-client'

/** One measured number, printed as one line of JSON. `ci` is a 95 % bootstrap interval; `target` is what we hold ourselves to. */
export type Figure = {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly n?: number
  readonly ci?: readonly [number, number]
  readonly target?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export type BenchContext = {
  /** Folder of the public data, absolute. */
  readonly data: string
  readonly url: string
  /** Whatever else was given as `--name value`. */
  readonly options: ReadonlyMap<string, string>
  /** Talks to the running product; asks for an API key at the first call. */
  readonly api: ApiClient
  readonly print: (figure: Figure) => void
  /** Progress for people, on stderr. */
  readonly note: (line: string) => void
}

export type Bench = {
  readonly name: string
  readonly summary: string
  run(context: BenchContext): Promise<void>
}
