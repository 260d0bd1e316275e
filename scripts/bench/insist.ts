import { setTimeout as sleep } from 'node:timers/promises'

/** Tries until the product has answered: what a client with patience does while processes die under it. */
export async function insist<Result>(what: string, patienceMs: number, act: () => Promise<Result>): Promise<Result> {
  const endAt = Date.now() + patienceMs
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (Date.now() > endAt) throw new Error(`${what} had no answer in ${patienceMs / 1000} s`, { cause: error })
      await sleep(500)
    }
  }
}
