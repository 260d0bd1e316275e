import { FootnoteError } from '@/lib/errors/footnote-error'
import { isSaid } from './is-said'
import { messageSchema, type Message } from './message'

export type Day = {
  /** What was said, in order, each once. */
  readonly messages: readonly Message[]
  /** Messages, of this day or another, that were deleted later. Only exports with a log of edits name them. */
  readonly deleted: readonly string[]
  /** Messages, of this day or another, as they were changed later. */
  readonly changed: readonly Message[]
}

/** One file of a channel. @throws document_broken */
export function readDay(content: Buffer): Day {
  const [messages, deleted, changed] = [new Map<string, Message>(), [] as string[], [] as Message[]]
  for (const entry of entriesOf(content)) {
    const { data: message } = messageSchema.safeParse(entry)
    if (!message) continue
    if (message.subtype === 'message_deleted' && message.deleted_ts) deleted.push(message.deleted_ts)
    const { data: now } = message.subtype === 'message_changed' ? messageSchema.safeParse(message.message) : {}
    if (now) changed.push(now)
    if (isSaid(message)) messages.set(message.ts, message)
  }
  return { messages: [...messages.values()].toSorted(byTime), deleted, changed }
}

const byTime = (a: Message, b: Message): number => Number(a.ts) - Number(b.ts)

function entriesOf(content: Buffer): unknown[] {
  try {
    const entries: unknown = JSON.parse(content.toString('utf8'))
    if (Array.isArray(entries)) return entries
  } catch (cause) {
    throw broken(cause)
  }
  throw broken()
}

const broken = (cause?: unknown): FootnoteError =>
  new FootnoteError('document_broken', {
    detail: 'The file of this day is no JSON as Slack exports it. Download the export again.',
    cause,
  })
