import { z } from 'zod'

const text = z.string().nullish().catch(null)
const person = z.object({ display_name: text, real_name: text, name: text }).nullish().catch(null)

const attachment = z.object({
  pretext: text,
  title: text,
  title_link: text,
  text,
  fallback: text,
  from_url: text,
  is_share: z.boolean().nullish().catch(null),
  fields: z
    .array(z.object({ title: text, value: text }))
    .nullish()
    .catch(null),
})
export type Attachment = z.output<typeof attachment>

/** What of a message is read. A field of another type than expected is taken for missing: exports of ten years differ, and one field is no reason to lose a day. */
export const messageSchema = z.object({
  ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/),
  subtype: text,
  hidden: z.boolean().nullish().catch(null),
  user: text,
  username: text,
  bot_id: text,
  user_profile: person,
  bot_profile: z.object({ name: text }).nullish().catch(null),
  text,
  thread_ts: text,
  files: z
    .array(z.object({ name: text, title: text, mode: text }))
    .nullish()
    .catch(null),
  attachments: z.array(attachment).nullish().catch(null),
  blocks: z.array(z.unknown()).nullish().catch(null),
  /** Of an entry that says that another was deleted. */
  deleted_ts: text,
  /** Of an entry that says that another was changed. */
  message: z.unknown().optional(),
})
export type Message = z.output<typeof messageSchema>

/** The first message of the thread that it answers; null when it answers none. */
export const threadOf = ({ ts, thread_ts: thread }: Message): string | null => (thread && thread !== ts ? thread : null)

/** In milliseconds. */
export const momentOf = ({ ts }: Pick<Message, 'ts'>): number => Math.floor(Number(ts) * 1000)
