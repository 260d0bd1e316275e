import { checkEventSchema, type CheckEvent } from '@/lib/domain/text-check'
import { readProblem } from '../_chat/problem-of'
import { readServerSentEvents } from '../_chat/read-server-sent-events'

/** The events of one check. Aborting ends it on the server too. @throws ProblemError when the server refuses, TypeError without a connection */
export async function* streamCheck(
  input: { text: string; collectionIds: readonly string[] },
  signal: AbortSignal,
): AsyncGenerator<CheckEvent> {
  const response = await fetch('/api/v1/checks', {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ ...input, stream: true }),
    signal,
  })
  if (!response.ok || !response.body) throw await readProblem(response)
  let isEnded = false
  for await (const message of readServerSentEvents(response.body)) {
    const event = checkEventSchema.parse(JSON.parse(message.data))
    isEnded = event.type === 'done' || event.type === 'error'
    yield event
  }
  if (!isEnded) throw new TypeError('the stream ended early')
}
