const dayMs = 86_400_000

/** An ISO date so many days later; days of UTC have no summer time. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
