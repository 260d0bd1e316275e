import { TabLinks } from '@/components/ui/tab-links'

const links = [
  { href: '/admin/usage', label: 'Usage' },
  { href: '/admin/usage/budgets', label: 'Budgets' },
]

/** What was spent, and what may be. */
export function UsageTabs() {
  return <TabLinks aria-label="Usage and cost" links={links} />
}
