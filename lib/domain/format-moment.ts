/** "2 Mar 2026, 09:00 UTC". Server and browser must write the same, so neither locale nor time zone may differ. */
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

export const formatMoment = (iso: string): string => `${format.format(new Date(iso))} UTC`
