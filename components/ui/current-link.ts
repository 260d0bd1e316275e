import type { ReactNode } from 'react'

/** A link to a page. `below`: addresses that belong to it when they are not its own alone. */
export type PageLink = { href: string; label: ReactNode; below?: readonly string[] }

/** The link to the page that is open: the one that names most of its path. */
export function currentLink<Link extends PageLink>(links: readonly Link[], pathname: string): Link | undefined {
  const named = links.flatMap((link) => (link.below ?? [link.href]).map((href) => ({ link, href })))
  return named
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.link
}
