import { FootnoteError } from '@/lib/errors/footnote-error'

const dayMs = 86_400_000
const defaultDays = 30

export type UsagePeriod = { readonly from: string; readonly to: string; readonly start: Date; readonly end: Date }

/** Whole days in UTC, both included; the last 30 where nothing is said. @throws invalid_request when they are the wrong way round */
export function readUsagePeriod(
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
): UsagePeriod {
  const to = query.to ?? now.toISOString().slice(0, 10)
  const end = new Date(Date.parse(to) + dayMs)
  const from = query.from ?? new Date(end.getTime() - defaultDays * dayMs).toISOString().slice(0, 10)
  const start = new Date(from)
  if (start >= end) throw new FootnoteError('invalid_request', { detail: '`from` is after `to`.' })
  return { from, to, start, end }
}
