'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { cn } from './cn'

export type TabLink = { href: string; label: ReactNode }

/** Tabs that are pages: the link to the current page (or the longest start of its path) is marked. */
export function TabLinks({ links, 'aria-label': ariaLabel }: { links: readonly TabLink[]; 'aria-label': string }) {
  const pathname = usePathname()
  const current = links
    .filter((link) => pathname === link.href || pathname.startsWith(`${link.href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  // On a phone most of them lie beyond the edge: the one that is open must not.
  const bar = useRef<HTMLElement>(null)
  const index = current ? links.indexOf(current) : -1
  useEffect(() => {
    const open = bar.current?.children[index]
    if (bar.current && open instanceof HTMLElement)
      bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2
  }, [index])
  return (
    <nav ref={bar} aria-label={ariaLabel} className="relative flex gap-5 overflow-x-auto border-b border-line">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link === current ? 'page' : undefined}
          className={cn(
            '-mb-px border-b-2 border-transparent py-2 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink',
            link === current && 'border-accent text-ink',
          )}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  )
}
