import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env'

test('an empty environment is a working one', () => {
  const env = readEnv({})
  expect(env.PORT).toBe(3000)
  expect(path.isAbsolute(env.FOOTNOTE_DATA_DIR)).toBe(true)
  expect(env.DATABASE_URL).toBeUndefined()
})

test('a bad setting is named', () => {
  expect(() => readEnv({ PORT: 'ninety' })).toThrow(/PORT/)
})

test('.env.example works as it stands and names every setting a person may want', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const given = Object.fromEntries(
    lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  )
  expect(() => readEnv(given)).not.toThrow()
  const known = lines.flatMap((line) => /^#? ?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1] ?? [])
  expect(known).toEqual(
    expect.arrayContaining(['PORT', 'FOOTNOTE_DATA_DIR', 'DATABASE_URL', 'FOOTNOTE_MODELS_URL', 'OPENAI_API_KEY']),
  )
})
