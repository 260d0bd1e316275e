/** What GET /api/v1/documents/{id}/members answers. */
export type SourceMember = {
  ordinal: number
  path: string
  bytes: number
  duplicate: boolean
  refusal: { code: string; title: string; detail: string } | null
  document: {
    id: string
    title: string
    status: 'queued' | 'processing' | 'indexed' | 'failed'
    error: { title: string; detail: string } | null
    readable: boolean
  } | null
}

export type SourceMembers = {
  revisionId: string
  total: number
  items: readonly SourceMember[]
  gone: readonly { documentId: string; title: string; externalId: string }[]
}

export type MemberState = {
  tone: 'accent' | 'danger' | 'neutral'
  words: string
  /** Why, and what to do about it. */
  reason: string | null
}

/** How a file inside of another stands now. */
export function memberState({ refusal, document, duplicate }: SourceMember): MemberState {
  if (refusal) return { tone: 'danger', words: 'Not taken', reason: refusal.detail }
  if (!document) return { tone: 'neutral', words: 'Not here', reason: 'Deleted since, or not shared with you.' }
  if (document.status === 'failed')
    return { tone: 'danger', words: 'Failed', reason: document.error?.detail ?? document.error?.title ?? null }
  if (document.status !== 'indexed') return { tone: 'neutral', words: 'Being read', reason: null }
  if (duplicate) return { tone: 'neutral', words: 'Already here', reason: `The same bytes are “${document.title}”.` }
  return { tone: 'accent', words: 'Indexed', reason: null }
}

export const isInWork = ({ document }: SourceMember): boolean =>
  document?.status === 'queued' || document?.status === 'processing'

/** `8 files: 6 indexed, 1 being read, 1 not taken` */
export function summariseMembers({ items, total }: SourceMembers): string {
  const counts = new Map<string, number>()
  for (const member of items) {
    const { words } = memberState(member)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const files = total === 1 ? '1 file' : `${total.toLocaleString('en')} files`
  if (total > items.length) return files
  return `${files}: ${[...counts].map(([words, count]) => `${count} ${words.toLowerCase()}`).join(', ')}`
}
