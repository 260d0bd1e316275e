import { expect, test } from 'vitest'
import { describePeriod } from './describe-period'
import { readPeriod } from './read-period'

const today = '2026-11-28'

test.each([
  ['since March', '2026-03-01', null, 'Since 1 Mar 2026'],
  ['since November', '2026-11-01', null, 'Since 1 Nov 2026'],
  ['since December', '2025-12-01', null, 'Since 1 Dec 2025'],
  ['since 12 December', '2025-12-12', null, 'Since 12 Dec 2025'],
  ['since 2026-03-05', '2026-03-05', null, 'Since 5 Mar 2026'],
  ['seit dem 3. Mai 2025', '2025-05-03', null, 'Since 3 May 2025'],
  ['ab Jänner', '2026-01-01', null, 'Since 1 Jan 2026'],
  ['before 2024', null, '2023-12-31', 'Until 31 Dec 2023'],
  ['vor März 2025', null, '2025-02-28', 'Until 28 Feb 2025'],
  ['after 2024', '2025-01-01', null, 'Since 1 Jan 2025'],
  ['nach dem 31.12.2024', '2025-01-01', null, 'Since 1 Jan 2025'],
  ['until 2023', null, '2023-12-31', 'Until 31 Dec 2023'],
  ['in 2024', '2024-01-01', '2024-12-31', '2024'],
  ['im Jahr 2024', '2024-01-01', '2024-12-31', '2024'],
  ['from March 2024', '2024-03-01', '2024-03-31', 'March 2024'],
  ['im Februar 2024', '2024-02-01', '2024-02-29', 'February 2024'],
  ['between 2022 and 2024', '2022-01-01', '2024-12-31', '1 Jan 2022 – 31 Dec 2024'],
  ['zwischen Mai und Juni', '2026-05-01', '2026-06-30', '1 May 2026 – 30 Jun 2026'],
  ['in the last 30 days', '2026-10-29', '2026-11-28', '29 Oct 2026 – 28 Nov 2026'],
  ['in den letzten drei Monaten', '2026-08-28', '2026-11-28', '28 Aug 2026 – 28 Nov 2026'],
  ['since last year', '2025-01-01', null, 'Since 1 Jan 2025'],
  ['from this month', '2026-11-01', '2026-11-30', 'November 2026'],
])('%s', (text, from, to, label) => {
  const period = readPeriod(`We ask ${text}?`, 'We ask '.length, today)
  expect(period).toEqual({ from, to, end: 'We ask '.length + text.length })
  expect(describePeriod({ from, to })).toBe(label)
})

test.each([
  'since the merger',
  'before the 2023 reorganisation',
  'in Porto',
  'since marching',
  'in 2024-B',
  'March',
  'between 2024 and 2022',
  'from 10',
])('no period: %s', (text) => {
  expect(readPeriod(text, 0, today)).toBeNull()
})
