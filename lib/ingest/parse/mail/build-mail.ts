import { parseHTML } from 'linkedom'
import type { Email } from 'postal-mime'
import type { ParsedDocument } from '@/lib/domain/document'
import { addElement } from '../add-element'
import { describeRefused } from '../archive/describe-refused'
import { cleanText } from '../clean-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { removeHidden } from '../remove-hidden'
import { addRtf } from '../rtf/parse-rtf'
import { addressLine } from './read-mail'
import { isAttached, unpackAttachments } from './unpack-attachments'

export type MailContent = Pick<Email, 'subject' | 'from' | 'to' | 'cc' | 'date' | 'text' | 'html' | 'attachments'> & {
  /** Outlook's own form, of mails that have no other. */
  readonly rtf?: Uint8Array
}

/**
 * A mail: who wrote to whom and when, the body, and the names of what was attached; the attachments themselves become documents of
 * their own. Its date is the document's. Of a mail in two forms the plain one is read, unless it is a stub of the other.
 */
export async function buildMail(input: ParseInput, mail: MailContent): Promise<ParsedDocument> {
  const builder = new DocumentBuilder()
  const subject = mail.subject ?? ''
  const from = addressLine(mail.from ? [mail.from] : [])
  builder.add({ kind: 'heading', level: 1, text: subject })
  const date = Number.isNaN(Date.parse(mail.date ?? '')) ? null : new Date(mail.date ?? '').toISOString()
  const head = [
    ['From', from],
    ['To', addressLine(mail.to)],
    ['Cc', addressLine(mail.cc)],
    ['Date', date ? `${date.slice(0, 16).replace('T', ' ')} UTC` : ''],
  ] as const
  builder.add({
    kind: 'paragraph',
    text: head.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n'),
  })
  if (mail.rtf) addRtf(builder, mail.rtf)
  else addBody(builder, mail.text ?? '', mail.html ?? '')
  const attached = mail.attachments.filter(isAttached)
  const names = attached.flatMap(({ filename }) => filename ?? [])
  if (names.length > 0) builder.add({ kind: 'paragraph', text: `Attachments: ${names.join(', ')}` })
  const members = input.unpack
    ? await unpackAttachments(attached, input.unpack, () => input.onProgress?.(0, 0))
    : undefined
  return builder.finish({
    title: subject,
    metadata: {
      ...(from && { author: from.slice(0, 500) }),
      ...(date && { date }),
    },
    warnings: members ? describeRefused(members, 'attached and not taken') : describeUnread(attached.length, names),
    ...(members ? { members } : {}),
  })
}

function describeUnread(count: number, names: readonly string[]): string[] {
  if (count === 0) return []
  return [`Attachments were not read: ${names.join(', ').slice(0, 300) || count}.`]
}

/** A plain body that is shorter than this share of the page only says that there is a page. */
const minPlainShare = 0.3

function addBody(builder: DocumentBuilder, plain: string, html: string): void {
  const text = cleanText(plain)
  const body = html === '' ? null : parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
  if (body) removeHidden(body)
  const htmlLength = body?.body.textContent?.trim().length ?? 0
  if (body && text.length < htmlLength * minPlainShare) return addElement(builder, body.body)
  for (const paragraph of text.split('\n\n')) {
    const isQuoted = paragraph.split('\n').every((line) => line.startsWith('>'))
    builder.add({
      kind: isQuoted ? 'quote' : 'paragraph',
      text: isQuoted ? paragraph.replaceAll(/^>+ ?/gm, '') : paragraph,
    })
  }
}
