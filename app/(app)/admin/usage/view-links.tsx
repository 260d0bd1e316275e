'use client'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { usageViews, viewLabels, type UsageView } from './usage-views'

/** The ways to read usage, as links: each is a page of its own, and a period stays. */
export function ViewLinks({ view, days }: { view: UsageView; days: string }) {
  // On a phone some lie beyond the edge: the one that is open must not.
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const open = bar.current?.children[usageViews.indexOf(view)]
    if (bar.current && open instanceof HTMLElement)
      bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2
  }, [view])
  return (
    <nav ref={bar} aria-label="Usage in detail" className="relative flex gap-3 overflow-x-auto border-b border-line">
      {usageViews.map((one) => (
        <Link
          key={one}
          href={`/admin/usage?days=${days}&by=${one}`}
          scroll={false}
          aria-current={one === view ? 'page' : undefined}
          className={cn(
            '-mb-px border-b-2 border-transparent px-1 py-2 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2',
            one === view && 'border-accent text-ink',
          )}
        >
          {viewLabels[one]}
        </Link>
      ))}
    </nav>
  )
}
