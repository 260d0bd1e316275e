import type { PageLink } from '@/components/ui/current-link'
import type { Role } from '@/lib/domain/scope'

/** The views of one document, each a page of its own below `[id]`. A new view is a folder there and a line here. */
const tabs: readonly { path: string; label: string; role?: Role; needsText?: boolean; needsDisputes?: boolean }[] = [
  { path: '', label: 'Document' },
  { path: '/text', label: 'Text as indexed', needsText: true },
  { path: '/passages', label: 'Passages', needsText: true },
  { path: '/history', label: 'History' },
  { path: '/questions', label: 'Questions' },
  { path: '/compare', label: 'Compare', needsText: true },
  { path: '/contradictions', label: 'Contradictions', needsDisputes: true },
  { path: '/access', label: 'Access', role: 'admin' },
]

/** Those that there is something to see in for this reader. */
export function documentTabs(
  documentId: string,
  reader: { role: Role; hasText: boolean; hasDisputes: boolean },
): PageLink[] {
  return tabs
    .filter(({ role }) => role === undefined || role === reader.role)
    .filter(({ needsText, needsDisputes }) => (!needsText || reader.hasText) && (!needsDisputes || reader.hasDisputes))
    .map(({ path, label }) => ({ href: `/documents/${documentId}${path}`, label }))
}
