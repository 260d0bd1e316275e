import { parseTheme, themeCookie, type Theme } from './theme'

/** Shows the theme at once and keeps it for a year. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const maxAgeSeconds = theme === 'system' ? 0 : 31_536_000
  // The Cookie Store API is not in every browser we support.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${maxAgeSeconds}; samesite=lax`
}

/** The theme that was chosen for this page; only in a browser. */
export function chosenTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme)
}
