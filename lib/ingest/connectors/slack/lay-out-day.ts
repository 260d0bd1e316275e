import type { Later } from './collect-later'
import { isTombstone } from './is-said'
import { threadOf, type Message } from './message'
import type { Day } from './read-day'

/** A run of messages that nobody answered, or a thread as a whole. `root` null: the export does not have its first message. */
export type Section =
  | { readonly type: 'talk'; readonly messages: readonly Message[] }
  | { readonly type: 'thread'; readonly root: Message | null; readonly replies: readonly Message[] }

/**
 * The sections of one day, in the order in which they began. A thread stands where its first message does, with all replies, also those of later days: it
 * is one conversation, and a question is of no use without its answer. `begun` holds the threads of the days before, and gets those of this one.
 */
export function layOutDay(day: Day, later: Later, begun: Set<string>): Section[] {
  const messages = current(day.messages, later)
  const here = new Set(messages.map(({ ts }) => ts))
  const answers = new Map<string, Message[]>()
  for (const message of messages) {
    const thread = threadOf(message)
    if (thread !== null) answers.set(thread, [...(answers.get(thread) ?? []), message])
  }
  const sections: Section[] = []
  const addTalk = (message: Message): void => {
    const last = sections.at(-1)
    if (last?.type === 'talk') sections[sections.length - 1] = { ...last, messages: [...last.messages, message] }
    else sections.push({ type: 'talk', messages: [message] })
  }
  const wasWritten = ({ ts }: Message, thread: string): boolean =>
    begun.has(thread) && (later.replies.get(thread) ?? []).some((reply) => reply.ts === ts)
  for (const message of messages) {
    const thread = threadOf(message)
    if (thread === null) {
      const crossing = current(later.replies.get(message.ts) ?? [], later)
      if (later.replies.has(message.ts)) begun.add(message.ts)
      const replies = [...(answers.get(message.ts) ?? []), ...crossing]
      if (replies.length > 0) sections.push({ type: 'thread', root: message, replies })
      else if (!isTombstone(message)) addTalk(message)
    } else if (!here.has(thread)) {
      const orphans = (answers.get(thread) ?? []).filter((reply) => !wasWritten(reply, thread))
      if (orphans.length > 0) sections.push({ type: 'thread', root: null, replies: orphans })
      answers.delete(thread)
    }
  }
  return sections
}

/** Without what was deleted later, and with what was changed later as it is now. */
const current = (messages: readonly Message[], { deleted, changed }: Later): Message[] =>
  messages.flatMap((message) => {
    if (deleted.has(message.ts)) return []
    const now = changed.get(message.ts)
    return [
      now
        ? { ...message, text: now.text, blocks: now.blocks, attachments: now.attachments, files: now.files }
        : message,
    ]
  })
