import type { Address, Attachment } from 'postal-mime'
import { DocumentBuilder } from '../document-builder'
import { addRtf } from '../rtf/parse-rtf'
import type { MailContent } from './build-mail'

/** What a message inside of another one becomes: a mail as programs keep it, so that it is read as any other. */
export function writeMail(mail: MailContent): Uint8Array {
  const boundary = 'footnote-parts'
  const { from, to = [], cc = [], date, subject = '' } = mail
  const head = [
    ['Subject', encodeWords(subject)],
    ['From', from ? addressOf(from) : ''],
    ['To', to.map(addressOf).join(', ')],
    ['Cc', cc.map(addressOf).join(', ')],
    ['Date', date ?? ''],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/mixed; boundary=${boundary}`],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  const parts = [
    `--${boundary}\r\nContent-Type: multipart/alternative; boundary=${boundary}-forms\r\n\r\n${formsOf(mail)
      .map(([type, text]) => part(`${boundary}-forms`, [`Content-Type: ${type}; charset=utf-8`], Buffer.from(text)))
      .join('')}--${boundary}-forms--\r\n`,
    ...mail.attachments.map((attachment) => part(boundary, headOf(attachment), bytesOf(attachment))),
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`)
}

function formsOf({ text = '', html = '', rtf }: MailContent): [type: string, text: string][] {
  const builder = new DocumentBuilder()
  if (rtf) addRtf(builder, rtf)
  const plain = rtf ? builder.text() : text
  return html === ''
    ? [['text/plain', plain]]
    : [
        ['text/plain', plain],
        ['text/html', html],
      ]
}

const part = (boundary: string, head: readonly string[], content: Uint8Array): string => {
  const lines =
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return `--${boundary}\r\n${head.join('\r\n')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}\r\n`
}

function headOf({ filename, mimeType, disposition }: Attachment): string[] {
  // A forwarded mail must not be encoded (RFC 2046, 5.2.1): it is handed on as a file.
  const type = mimeType === 'message/rfc822' ? 'application/octet-stream' : mimeType
  return [
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition ?? 'attachment'}; filename*=utf-8''${nameOf(filename)}`,
  ]
}

/** Through bytes, so that half a character does not throw. */
const nameOf = (name: string | null): string => encodeURIComponent(Buffer.from(name ?? 'attachment').toString())

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

const addressOf = ({ name, address }: Address): string =>
  address ? `${name ? `${encodeWords(name)} ` : ''}<${address}>` : encodeWords(name)

/** RFC 2047; one word each, however long: readers take it, and nobody else sees it. */
const encodeWords = (text: string): string =>
  `=?utf-8?B?${Buffer.from(text.replaceAll(/[\r\n]+/g, ' ')).toString('base64')}?=`
