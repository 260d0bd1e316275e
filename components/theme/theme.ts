export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Holds the reader's choice; absent means: as the system says. Read on the server, so that no wrong colour flashes. */
export const themeCookie = 'footnote-theme'

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
