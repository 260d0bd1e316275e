import { expect, test } from 'vitest'
import { noCounts } from '@/lib/domain/connector'
import { describeDistance } from './describe-distance'
import { describeMapped } from './describe-mapped'
import { describeRun } from './describe-run'
import { describeSchedule } from './describe-schedule'
import { nameFailure } from './name-failure'

const run = { ...noCounts, status: 'done', isDryRun: false } as const

test.each([
  [{ ...run, status: 'waiting' } as const, 'Waiting for its turn'],
  [{ ...run, found: 12 }, 'Nothing new (12 items)'],
  [{ ...run, found: 12, added: 3, removed: 1, failed: 2 }, '3 added, 1 removed, 2 not taken'],
  [{ ...run, status: 'running', found: 1, added: 1 } as const, '1 item looked at, 1 added'],
  [{ ...run, isDryRun: true, found: 1200, failed: 1 }, '1,200 items would come, 1 not taken'],
])('a run reads like a sentence', (given, words) => {
  expect(describeRun(given)).toBe(words)
})

const now = new Date('2026-03-10T12:00:00Z')
test.each([
  [0, 'just now'],
  [-50_000, 'just now'],
  [3_590_000, 'in 1 hour'],
  [30_000, 'any moment'],
  [-60_000, '1 minute ago'],
  [7_200_000, 'in 2 hours'],
  [-3 * 86_400_000, '3 days ago'],
])('a moment %s ms away is "%s"', (ms, words) => {
  expect(describeDistance(new Date(now.getTime() + ms), now)).toBe(words)
})

test('schedules have words, also those of another version', () => {
  expect([null, 60, 45].map(describeSchedule)).toEqual(['By hand', 'Every hour', 'Every 45 minutes'])
})

test('a failure has the words of its code, its own detail first, and never none', () => {
  expect(nameFailure({ code: 'file_empty', detail: null }).title).toBe('Empty file')
  expect(nameFailure({ code: 'file_empty', detail: 'Own words.' }).message).toBe('Own words.')
  expect(nameFailure({ code: 'of_another_version', detail: null }).message).not.toBe('')
})

test.each([
  [{ documents: 0, isRunning: true }, 'Applied. A run begins for the rest.'],
  [{ documents: 1, isRunning: false }, 'One document is open to others now. The rest comes with the next run.'],
  [{ documents: 1200, isRunning: true }, '1,200 documents are open to others now. A run begins for the rest.'],
])('a mapping that came to %j is told as "%s"', (mapped, words) => {
  expect(describeMapped(mapped)).toBe(words)
})
