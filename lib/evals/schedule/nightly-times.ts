/** The last moment at or before `now` at which the server's clock showed this full hour. Calendar days, so that summer time moves nothing. */
export function lastNightly(now: Date, hour: number): Date {
  const moment = new Date(now)
  moment.setHours(hour, 0, 0, 0)
  return moment > now ? dayOn(moment, -1, hour) : moment
}

export const nextNightly = (now: Date, hour: number): Date => dayOn(lastNightly(now, hour), 1, hour)

/** With the hour set anew: on the day whose hour the clock leaves out it is the next one, and only there. */
function dayOn(moment: Date, days: number, hour: number): Date {
  const moved = new Date(moment)
  moved.setDate(moved.getDate() + days)
  moved.setHours(hour, 0, 0, 0)
  return moved
}
