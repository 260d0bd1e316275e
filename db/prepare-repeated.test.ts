import type postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { prepareRepeated } from './prepare-repeated'

function spied() {
  const asked: boolean[] = []
  const client = {
    unsafe: (_text: string, _parameters: unknown[], options?: { prepare?: boolean }) =>
      asked.push(options?.prepare ?? false),
  } as unknown as postgres.Sql
  return { client: prepareRepeated(client), asked }
}

describe('prepareRepeated', () => {
  it('names a text from its third run on, and nothing without parameters', () => {
    const { client, asked } = spied()
    for (let run = 0; run < 4; run++) void client.unsafe('select $1', [run], { prepare: false })
    expect(asked).toEqual([false, false, true, true])
    for (let run = 0; run < 4; run++) void client.unsafe('select 1', [])
    expect(asked.slice(4)).toEqual([false, false, false, false])
  })

  it('keeps the number of named texts bounded, and leaves long ones out', () => {
    const { client, asked } = spied()
    for (let text = 0; text < 200; text++) {
      for (let run = 0; run < 3; run++) void client.unsafe(`select $1, ${text}`, [run])
    }
    expect(asked.filter(Boolean)).toHaveLength(64)
    const other = spied()
    const long = `select $1 -- ${'x'.repeat(10_000)}`
    for (let run = 0; run < 5; run++) void other.client.unsafe(long, [run])
    expect(other.asked).toEqual(Array(5).fill(false))
  })
})
