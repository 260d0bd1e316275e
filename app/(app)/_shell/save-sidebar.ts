export const sidebarCookie = 'footnote-sidebar'

/** Keeps whether the sidebar is hidden, where the server can read it: the first paint is then already right. */
export function saveSidebar(hidden: boolean): void {
  // The Cookie Store API is not in every browser we support.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `${sidebarCookie}=${hidden ? 'hidden' : ''}; path=/; max-age=${hidden ? 31_536_000 : 0}; samesite=lax`
}
