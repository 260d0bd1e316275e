import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'

const links = [
  { href: '/admin', label: 'Overview' },
  { href: '/admin/feedback', label: 'Feedback' },
  { href: '/admin/unanswered', label: 'Unanswered' },
  { href: '/admin/evals', label: 'Evals' },
  { href: '/admin/prompts', label: 'Prompts' },
  { href: '/admin/scorecard', label: 'Scorecard' },
  { href: '/admin/usage', label: 'Usage and cost' },
  { href: '/admin/connectors', label: 'Connectors' },
  { href: '/admin/ingestion', label: 'Ingestion' },
  { href: '/admin/models', label: 'Models' },
  { href: '/admin/people', label: 'People and groups' },
  { href: '/admin/retrieval', label: 'Retrieval test' },
  { href: '/admin/health', label: 'Health' },
]

/** What reviewers see; every page below asks for its own role again. */
const forReviewers = new Set(['/admin/feedback', '/admin/unanswered', '/admin/evals'])

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { scope } = await requirePage('reviewer')
  const visible = scope.role === 'admin' ? links : links.filter((link) => forReviewers.has(link.href))
  return (
    <PageBody wide>
      <div className="mb-6">
        <TabLinks aria-label="Admin" links={visible} />
      </div>
      {children}
    </PageBody>
  )
}
