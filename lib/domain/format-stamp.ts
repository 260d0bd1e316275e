/** `2026-03-05 14:07`, in UTC, as tables and histories show moments; `formatMoment` writes them for sentences. */
export const formatStamp = (moment: Date, to: 'minutes' | 'seconds' = 'minutes'): string =>
  moment
    .toISOString()
    .slice(0, to === 'minutes' ? 16 : 19)
    .replace('T', ' ')
