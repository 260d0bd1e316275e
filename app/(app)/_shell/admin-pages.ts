import type { Role } from '@/lib/domain/scope'

export type AdminPage = { href: string; label: string; words?: string; forReviewers?: true }
export type AdminGroup = { label: string; pages: readonly AdminPage[] }

/** The admin area: what is looked at together stands together. Every page asks for its own role again. */
const groups: readonly AdminGroup[] = [
  {
    label: 'Overview',
    pages: [
      { href: '/admin', label: 'At a glance', words: 'admin overview answers' },
      { href: '/admin/scorecard', label: 'Scorecard', words: 'targets figures' },
      { href: '/admin/usage', label: 'Usage and cost', words: 'prices budgets money' },
      { href: '/admin/data-out', label: 'Data out', words: 'export csv json fine-tuning training download' },
    ],
  },
  {
    label: 'Review',
    pages: [
      { href: '/admin/feedback', label: 'Feedback', words: 'ratings inbox', forReviewers: true },
      { href: '/admin/reviews', label: 'Double review', words: 'sample agreement kappa rounds', forReviewers: true },
      { href: '/admin/unanswered', label: 'Unanswered', words: 'questions requests gaps', forReviewers: true },
      { href: '/admin/verified', label: 'Verified', words: 'pinned answers variants wordings', forReviewers: true },
    ],
  },
  {
    label: 'Quality',
    pages: [
      { href: '/admin/evals', label: 'Evals', words: 'golden set runs', forReviewers: true },
      { href: '/admin/judge', label: 'Judge', words: 'llm model rubric kappa calibration claims', forReviewers: true },
      { href: '/admin/prompts', label: 'Prompts', words: 'versions canary' },
      {
        href: '/admin/experiments',
        label: 'Experiments',
        words: 'ab test flags cohort rollout kill switch arms',
        forReviewers: true,
      },
      { href: '/admin/retrieval', label: 'Retrieval test', words: 'search ranking' },
    ],
  },
  {
    label: 'Topics and drift',
    pages: [
      { href: '/admin/topics', label: 'Topics', words: 'clusters gaps what people ask', forReviewers: true },
      { href: '/admin/drift', label: 'Drift', words: 'shift alerts change over time' },
      { href: '/admin/checks', label: 'Checks', words: 'nightly scheduled canary questions alerts' },
    ],
  },
  {
    label: 'Sources',
    pages: [
      {
        href: '/admin/glossary',
        label: 'Glossary',
        words: 'acronyms synonyms terms abbreviations',
        forReviewers: true,
      },
      { href: '/admin/connectors', label: 'Connectors', words: 'folders feeds web sites' },
      { href: '/admin/tools', label: 'Tools', words: 'services http api openapi actions' },
      { href: '/admin/ingestion', label: 'Ingestion', words: 'queue failures uploads' },
      { href: '/admin/deletions', label: 'Deletions', words: 'receipts removed erased proof' },
    ],
  },
  {
    label: 'Workspace',
    pages: [
      { href: '/admin/people', label: 'People and groups', words: 'members invite roles' },
      { href: '/admin/models', label: 'Models', words: 'keys providers' },
      { href: '/admin/health', label: 'Health', words: 'errors status' },
      { href: '/admin/workspace', label: 'This workspace', words: 'delete erase danger receipt' },
    ],
  },
]

/** The groups with the pages that a role sees, without those that would be empty. */
export function adminGroupsFor(role: Role): readonly AdminGroup[] {
  if (role === 'admin') return groups
  if (role !== 'reviewer') return []
  return groups
    .map(({ label, pages }) => ({ label, pages: pages.filter((page) => page.forReviewers) }))
    .filter(({ pages }) => pages.length > 0)
}
