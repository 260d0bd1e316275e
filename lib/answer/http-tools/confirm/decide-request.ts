import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findChannel } from '../../answer-hub'

/**
 * The word of the person who asked on a request that waits. It is said once. An API key says nothing: a program has no screen to show it on.
 * @throws forbidden, not_found when it does not wait (any more), or waits for somebody else
 */
export function decideRequest(
  scope: Scope,
  { answerId, requestId, isAllowed }: { answerId: AnswerId; requestId: string; isAllowed: boolean },
): void {
  if (scope.apiKeyId !== undefined) throw new FootnoteError('forbidden')
  const channel = findChannel(answerId, scope)
  const decide = channel?.waiting.get(requestId)
  if (!decide)
    throw new FootnoteError('not_found', {
      detail: 'This was decided already, or has waited too long. Nothing was sent for it now.',
    })
  channel?.waiting.delete(requestId)
  decide(isAllowed)
}
