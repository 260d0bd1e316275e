import type { BudgetPeriod } from './budget'

/** First day of the period that `now` is in, as an ISO day in UTC. */
export function periodStart(period: BudgetPeriod, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  return period === 'day' ? day : `${day.slice(0, 7)}-01`
}

/** When the budget renews: the first moment of the next day or month, in UTC. */
export function periodEnd(period: BudgetPeriod, now: Date): Date {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  return new Date(period === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1))
}

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** `1 December, 00:00 UTC` */
export const describeRenewal = (period: BudgetPeriod, now: Date): string =>
  `${moment.format(periodEnd(period, now))}, 00:00 UTC`
