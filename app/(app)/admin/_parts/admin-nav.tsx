'use client'
import { usePathname } from 'next/navigation'
import { currentLink } from '@/components/ui/current-link'
import { TabLinks } from '@/components/ui/tab-links'
import { adminGroupsFor } from '../../_shell/admin-pages'
import type { Role } from '@/lib/domain/scope'

/** The groups of the admin area, and below them the pages of the one that is open. */
export function AdminNav({ role }: { role: Role }) {
  const groups = adminGroupsFor(role).flatMap(({ label, pages }) => {
    const [first] = pages
    return first ? [{ href: first.href, label, below: pages.map(({ href }) => href), pages }] : []
  })
  const open = currentLink(groups, usePathname())
  return (
    <div className="mb-6 grid gap-2">
      <TabLinks aria-label="Admin" links={groups} />
      {open && <TabLinks aria-label={open.label} look="pills" links={open.pages} />}
    </div>
  )
}
