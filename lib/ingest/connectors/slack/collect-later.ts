import type { Message } from './message'
import { momentOf, threadOf } from './message'
import type { Day } from './read-day'
import { maxLateBytes } from './export-limits'

/** What a channel's days say about earlier ones. */
export type Later = {
  /** Replies that came on a later day, by the first message of their thread. */
  readonly replies: ReadonlyMap<string, readonly Message[]>
  readonly deleted: ReadonlySet<string>
  readonly changed: ReadonlyMap<string, Message>
}

/**
 * Goes through the days of a channel once for what does not belong where it stands, so that they can be written one by one afterwards: memory holds what crosses a night and no
 * channel. Of days that cannot be read nothing is known here.
 */
export async function collectLater(days: AsyncIterable<Day | null>): Promise<Later> {
  const replies = new Map<string, Message[]>()
  const deleted = new Set<string>()
  const changed = new Map<string, Message>()
  let bytes = 0
  for await (const day of days) {
    if (day === null) continue
    const here = new Set(day.messages.map(({ ts }) => ts))
    for (const ts of day.deleted) deleted.add(ts)
    for (const message of day.changed) {
      const before = changed.get(message.ts)
      if (!before || momentOf(before) <= momentOf(message)) changed.set(message.ts, message)
    }
    for (const message of day.messages) {
      const thread = threadOf(message)
      if (thread === null || here.has(thread) || bytes > maxLateBytes) continue
      bytes += JSON.stringify(message).length
      const known = replies.get(thread)
      if (known) known.push(message)
      else replies.set(thread, [message])
    }
  }
  return { replies, deleted, changed }
}
