'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { cn } from './cn'
import { currentLink, type PageLink } from './current-link'

/** `pills`: pages below one of the tabs above them. */
export type TabLinksProps = { links: readonly PageLink[]; look?: 'tabs' | 'pills'; 'aria-label': string }

/** Tabs that are pages: the link to the current page (or the longest start of its path) is marked. */
export function TabLinks({ links, look = 'tabs', 'aria-label': ariaLabel }: TabLinksProps) {
  const current = currentLink(links, usePathname())
  // On a phone most of them lie beyond the edge: the one that is open must not.
  const bar = useRef<HTMLElement>(null)
  const index = current ? links.indexOf(current) : -1
  useEffect(() => {
    const open = bar.current?.children[index]
    if (bar.current && open instanceof HTMLElement)
      bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2
  }, [index])
  return (
    <nav ref={bar} aria-label={ariaLabel} className={cn('relative flex overflow-x-auto', bars[look])}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link === current ? 'page' : undefined}
          className={cn(
            'text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2',
            looks[look].link,
            link === current && looks[look].current,
          )}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  )
}

const bars = { tabs: 'gap-3 border-b border-line', pills: 'gap-1' }
const looks = {
  tabs: { link: '-mb-px border-b-2 border-transparent px-1 py-2', current: 'border-accent text-ink' },
  pills: { link: 'rounded-md px-2.5 py-1.5', current: 'bg-hover text-ink' },
}
