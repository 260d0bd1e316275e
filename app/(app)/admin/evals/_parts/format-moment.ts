/** `2026-03-05 14:07`, UTC as everywhere in the admin area. */
export const formatMoment = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ')
