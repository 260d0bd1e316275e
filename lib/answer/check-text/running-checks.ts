import type { UserId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'

const mostAtOnce = 2
const key = Symbol.for('footnote.running-checks')

/** Next may load this module more than once in one process; the counts must exist once. */
function counts(): Map<UserId, number> {
  const shared = globalThis as { [key]?: Map<UserId, number> }
  return (shared[key] ??= new Map())
}

/**
 * A text costs hundreds of searches, so one person may have two of them checked at a time.
 * @returns what ends the check's turn @throws rate_limited
 */
export function takeTurn(userId: UserId): () => void {
  const running = counts().get(userId) ?? 0
  if (running >= mostAtOnce) {
    const detail = 'Two of your texts are being checked already. Wait until one is done, or stop it.'
    throw new FootnoteError('rate_limited', { detail, retryAfterSeconds: 10 })
  }
  counts().set(userId, running + 1)
  return () => {
    const left = (counts().get(userId) ?? 1) - 1
    if (left > 0) counts().set(userId, left)
    else counts().delete(userId)
  }
}
