import type { AnswerEvent } from '@/lib/domain/answer'
import type { AnswerId, UserId, WorkspaceId } from '@/lib/domain/ids'

type Listener = () => void

/** The events of one answer that runs, or ran a moment ago, in this process. */
export type AnswerChannel = {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly events: AnswerEvent[]
  readonly listeners: Set<Listener>
  readonly abort: AbortController
  /** Requests that wait for the reader's word, by their ids. Each is told once. */
  readonly waiting: Map<string, (isAllowed: boolean) => void>
  /** Milliseconds of the epoch; null while it runs. */
  endedAt: number | null
}

/** Long enough for a reload and a bad train tunnel; after that the database tells how it ended. */
const keepMs = 5 * 60_000
const mostFinished = 500

const key = Symbol.for('footnote.answer-hub')

/** Next may load this module more than once in one process; the channels must exist once. */
function channels(): Map<AnswerId, AnswerChannel> {
  const shared = globalThis as { [key]?: Map<AnswerId, AnswerChannel> }
  return (shared[key] ??= new Map())
}

export function openChannel(answerId: AnswerId, owner: { workspaceId: WorkspaceId; userId: UserId }): AnswerChannel {
  forgetOld(Date.now())
  const channel: AnswerChannel = {
    workspaceId: owner.workspaceId,
    userId: owner.userId,
    events: [],
    listeners: new Set(),
    abort: new AbortController(),
    waiting: new Map(),
    endedAt: null,
  }
  channels().set(answerId, channel)
  return channel
}

/** Only the reader who asked finds a channel. */
export function findChannel(
  answerId: AnswerId,
  owner: { workspaceId: WorkspaceId; userId: UserId },
): AnswerChannel | null {
  const channel = channels().get(answerId)
  return channel?.workspaceId === owner.workspaceId && channel.userId === owner.userId ? channel : null
}

/** Numbers the event and wakes all readers. The first event has id 1. */
export function publish(channel: AnswerChannel, event: DistributiveOmit<AnswerEvent, 'id'>): void {
  channel.events.push({ ...event, id: channel.events.length + 1 })
  if (event.type === 'done' || event.type === 'error') channel.endedAt = Date.now()
  for (const wake of channel.listeners) wake()
}

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never

/** Events after `afterId`, each once, until the last one or until the reader leaves. */
export async function* readChannel(
  channel: AnswerChannel,
  afterId: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent> {
  let next = Math.max(0, afterId)
  for (;;) {
    if (signal?.aborted) return
    const event = channel.events[next]
    if (event) {
      next += 1
      yield event
    } else if (channel.endedAt !== null) return
    else await nextChange(channel, signal)
  }
}

function nextChange(channel: AnswerChannel, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      channel.listeners.delete(wake)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    channel.listeners.add(wake)
    signal?.addEventListener('abort', wake)
  })
}

function forgetOld(now: number): void {
  const finished = [...channels()].filter(([, channel]) => channel.endedAt !== null)
  const surplus = finished.length - mostFinished
  for (const [index, [answerId, channel]] of finished.entries()) {
    if (index < surplus || now - (channel.endedAt ?? now) > keepMs) channels().delete(answerId)
  }
}
