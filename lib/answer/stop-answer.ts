import { findAnswer } from '@/db/queries/answers/find-answer'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findChannel } from './answer-hub'

/**
 * Aborts the model's call. What was written by then is checked, cited and kept; the stream ends as any other. Stopping what has
 * ended already changes nothing. @throws not_found
 */
export async function stopAnswer(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<void> {
  const channel = findChannel(answerId, scope)
  if (channel) return channel.abort.abort()
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (row?.userId !== scope.userId) throw new FootnoteError('not_found')
}
