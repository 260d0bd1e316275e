import { expect, it } from 'vitest'
import { splitPeriod } from './split-period'

const at = (moment: string): Date => new Date(`2026-11-${moment}Z`)
const noon = at('20T12:00:00')

it('takes whole days that are over from what is kept, and adds up the rest anew', () => {
  expect(splitPeriod({ from: at('17T06:00:00'), to: at('21T00:00:00') }, noon)).toEqual({
    closed: ['2026-11-18', '2026-11-19'],
    live: [
      { from: at('17T06:00:00'), to: at('18T00:00:00') },
      { from: at('20T00:00:00'), to: at('21T00:00:00') },
    ],
  })
})

it('waits until a day has settled', () => {
  expect(splitPeriod({ from: at('19T00:00:00'), to: at('21T00:00:00') }, at('20T02:59:59')).closed).toEqual([])
  expect(splitPeriod({ from: at('19T00:00:00'), to: at('21T00:00:00') }, at('20T03:00:00')).closed).toEqual([
    '2026-11-19',
  ])
})

it('knows periods without a whole day, and without anything', () => {
  const hour = { from: at('19T06:00:00'), to: at('19T07:00:00') }
  expect(splitPeriod(hour, noon)).toEqual({ closed: [], live: [hour] })
  expect(splitPeriod({ from: noon, to: noon }, noon)).toEqual({ closed: [], live: [] })
  const past = { from: at('01T00:00:00'), to: at('02T00:00:00') }
  expect(splitPeriod(past, noon)).toEqual({ closed: ['2026-11-01'], live: [] })
})
