/** `2026-03-10 12:00:03`, in UTC as all times on the server's pages. */
export const formatMoment = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ')
