/** "2 Mar 2026". Server and browser must write the same, so neither locale nor time zone may differ. */
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** An ISO date or moment as its day of UTC; what is no date is shown as it is. */
export function formatDay(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : format.format(moment)
}
