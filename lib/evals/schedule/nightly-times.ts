/** The last moment at or before `now` at which the server's clock showed this full hour. Calendar days, so that summer time moves nothing. */
export function lastNightly(now: Date, hour: number): Date {
  const moment = new Date(now)
  moment.setHours(hour, 0, 0, 0)
  if (moment > now) moment.setDate(moment.getDate() - 1)
  return moment
}

export function nextNightly(now: Date, hour: number): Date {
  const moment = lastNightly(now, hour)
  moment.setDate(moment.getDate() + 1)
  return moment
}
