import { escapeHtml } from '../feed/escape-html'
import { collectBlockTexts } from './collect-block-texts'
import { decodeMrkdwn, plain } from './decode-mrkdwn'
import { isTombstone } from './is-said'
import type { Attachment, Message } from './message'
import type { Names } from './read-names'

/** What a message says, as HTML blocks: its words, what an app laid below them, and the names of its files. */
export function messageBlocks(message: Message, names: Names): string[] {
  if (isTombstone(message)) return ['<p>(This message was deleted.)</p>']
  const own = message.text?.trim() ? [message.text] : collectBlockTexts(message.blocks ?? [])
  return [
    ...own.flatMap((text) => decodeMrkdwn(text, names)),
    ...(message.attachments ?? []).flatMap((one) => attachmentBlocks(one, names)),
    ...(message.files ?? []).flatMap(({ name, title, mode }) => {
      const called = name || title
      return called && mode !== 'tombstone' ? [`<p>File: ${escapeHtml(called)}</p>`] : []
    }),
  ]
}

/** A preview of a page that somebody links to says what that page says, which is not theirs. What was forwarded is. */
function attachmentBlocks(attachment: Attachment, names: Names): string[] {
  const {
    from_url: previewOf,
    is_share: isShared,
    pretext,
    title,
    title_link: link,
    text,
    fallback,
    fields,
  } = attachment
  if (previewOf && !isShared) return []
  const heading = title && (link ? `${title} (${link})` : title)
  const parts = [pretext, heading, text].flatMap((part) => (part ? decodeMrkdwn(part, names) : []))
  const facts = (fields ?? []).flatMap(({ title: name, value }) =>
    value ? [`<p>${escapeHtml(name ? `${name}: ` : '')}${escapeHtml(plain(value, names))}</p>`] : [],
  )
  const all = [...parts, ...facts]
  return all.length > 0 ? all : fallback ? decodeMrkdwn(fallback, names) : []
}
