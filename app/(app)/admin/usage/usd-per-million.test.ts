import { describe, expect, it } from 'vitest'
import { formatUsdPerMillion, parseUsdPerMillion } from './usd-per-million'

describe('dollars per million tokens', () => {
  it.each([
    ['1.25', 1_250_000],
    ['$3', 3_000_000],
    ['0.000001', 1],
    [' 0.07 ', 70_000],
    ['0', 0],
  ])('reads %j as whole micro-dollars', (text, expected) => {
    expect(parseUsdPerMillion(text)).toBe(expected)
  })

  it.each(['', 'free', '-1', '1.2.3', '0.0000001', '1e3', '1,000', '0,125', '999999', '1,000.50'])(
    'refuses %j',
    (text) => {
      expect(parseUsdPerMillion(text)).toBeNull()
    },
  )

  it.each([
    [1_250_000, '1.25'],
    [3_000_000, '3.00'],
    [125_000, '0.125'],
    [1, '0.000001'],
    [75_000, '0.075'],
    [0, '0.00'],
  ])('shows %d as %s, which reads back as the same', (microUsd, text) => {
    expect(formatUsdPerMillion(microUsd)).toBe(text)
    expect(parseUsdPerMillion(text)).toBe(microUsd)
  })
})
