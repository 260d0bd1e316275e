import type { StoredAnswerStatus } from '@/db/schema'

/** What still runs may change, and what failed tells nobody anything. */
export const isSharable = ({ status }: { status: StoredAnswerStatus }): boolean =>
  status === 'answered' || status === 'refused'
