import path from 'node:path'
import { readEnv } from '@/lib/config/env'

export type BenchOptions = {
  readonly name: string | null
  readonly data: string
  readonly url: string
  readonly key: string | null
  readonly rest: ReadonlyMap<string, string>
}

/** `<name> [--data folder] [--url http://…] [--key fn_…] [--other value]`; a flag without a value reads as `true`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const rest = new Map<string, string>()
  let name: string | null = null
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    if (!word.startsWith('--')) {
      name ??= word
      continue
    }
    const next = args[i + 1]
    const hasValue = next !== undefined && !next.startsWith('--')
    rest.set(word.slice(2), hasValue ? next : 'true')
    if (hasValue) i++
  }
  const take = (key: string): string | undefined => {
    const value = rest.get(key)
    rest.delete(key)
    return value
  }
  return {
    name,
    data: path.resolve(take('data') ?? '../shared/bench'),
    url: (take('url') ?? `http://127.0.0.1:${readEnv().PORT}`).replace(/\/$/, ''),
    key: take('key') ?? null,
    rest,
  }
}
