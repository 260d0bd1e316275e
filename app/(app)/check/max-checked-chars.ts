/** As in lib/domain/text-check.ts, which would bring its schemas into the first load; a test keeps them the same. */
export const maxCheckedChars = 60_000
