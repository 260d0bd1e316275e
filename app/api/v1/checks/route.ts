import { checkText } from '@/lib/answer/check-text/check-text'
import { collectCheck } from '@/lib/answer/check-text/collect-check'
import type { CollectionId } from '@/lib/domain/ids'
import { eventStream } from '../answers/_lib/event-stream'
import { defineRoute } from '../_lib/define-route'
import { checkTextSpec } from './spec'

export const dynamic = 'force-dynamic'

export const POST = defineRoute(checkTextSpec, async ({ runtime, scope, body, request, requestId }) => {
  const collectionIds = (body.collectionIds ?? []) as CollectionId[]
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, request.signal])
  const events = checkText(runtime, scope, { text: body.text, collectionIds, requestId, signal })
  if (!body.stream) return { body: await collectCheck(events) }
  return eventStream((gone) => {
    gone.addEventListener('abort', () => left.abort())
    return events
  }, request.signal)
})
