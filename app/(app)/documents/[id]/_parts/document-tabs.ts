import type { PageLink } from '@/components/ui/current-link'
import type { Role } from '@/lib/domain/scope'

/** The views of one document, each a page of its own below `[id]`. A new view is a folder there and a line here. */
const tabs: readonly { path: string; label: string; role?: Role; needsText?: boolean }[] = [
  { path: '', label: 'Document' },
  { path: '/text', label: 'Text as indexed', needsText: true },
  { path: '/passages', label: 'Passages', needsText: true },
  { path: '/history', label: 'History' },
  { path: '/questions', label: 'Questions' },
  { path: '/access', label: 'Access', role: 'admin' },
]

/** Those that there is something to see in for this reader. */
export function documentTabs(documentId: string, reader: { role: Role; hasText: boolean }): PageLink[] {
  return tabs
    .filter(({ role, needsText }) => (role === undefined || role === reader.role) && (!needsText || reader.hasText))
    .map(({ path, label }) => ({ href: `/documents/${documentId}${path}`, label }))
}
