/** The day of a moment in UTC, as an ISO date: `2026-03-31`. Dates without a time are days of UTC throughout, so they compare as text. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10)
