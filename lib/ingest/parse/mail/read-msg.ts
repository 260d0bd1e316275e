import type { Address, Attachment } from 'postal-mime'
import { decodeText } from '../decode-text'
import type { MailContent } from './build-mail'
import { decompressRtf } from './decompress-rtf'
import { openCompoundFile, type CompoundEntry, type CompoundFile } from './open-compound-file'
import { writeMail } from './write-mail'

/** Properties of a message, by the number that Outlook gives them (MS-OXPROPS). */
const property = {
  subject: '0037',
  body: '1000',
  html: '1013',
  rtf: '1009',
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtp: '5D01',
  displayTo: '0E04',
  displayCc: '0E03',
  attachmentName: '3707',
  attachmentShortName: '3704',
  attachmentData: '3701',
  attachmentType: '370E',
  contentId: '3712',
  displayName: '3001',
} as const
const submitTime = 0x0039
const deliveryTime = 0x0e06
const timeType = 0x0040
/** Between the beginning of 1601, where Windows counts from, and of 1970. */
const epochMs = 11_644_473_600_000

/** Messages inside of messages inside of messages. */
const maxNestingDepth = 10
/** What stands before the list of properties of a file, and of a message inside of one. */
const headOfList = { file: 32, inside: 24 }

/** An Outlook message (MSG): the same parts that a mail has. A message inside of it is attached as a mail. @throws document_broken */
export function readMsg(bytes: Uint8Array): MailContent {
  const file = openCompoundFile(bytes)
  return readMessage(file, file.root, 0)
}

function readMessage(file: CompoundFile, message: CompoundEntry, depth: number): MailContent {
  const text = (id: string): string => textProperty(file, message, id)
  const from: Address = {
    name: text(property.senderName),
    address: text(property.senderSmtp) || text(property.senderAddress),
  }
  const date = readDate(file, message, depth === 0 ? headOfList.file : headOfList.inside)
  const [plain, html] = [text(property.body), htmlOf(file, message)]
  const [, rtf] = plain.trim() === '' && html === '' ? (find(file, message, property.rtf, ['0102']) ?? []) : []
  return {
    subject: text(property.subject),
    // An address of the sender's own directory (/O=…) says nothing to anybody else.
    ...(from.name || from.address
      ? { from: { ...from, address: from.address?.includes('@') ? from.address : '' } }
      : {}),
    to: peopleOf(text(property.displayTo)),
    cc: peopleOf(text(property.displayCc)),
    ...(date ? { date } : {}),
    text: plain,
    html,
    ...(rtf ? { rtf: decompressRtf(rtf) } : {}),
    attachments: childrenOf(file, message)
      .filter(({ name, isStream }) => !isStream && /^__attach_/i.test(name))
      .map((storage) => readAttachment(file, storage, depth)),
  }
}

const childrenOf = (file: CompoundFile, { children }: CompoundEntry): CompoundEntry[] =>
  children.flatMap((index) => file.entry(index) ?? [])

/** A property is a stream whose name ends with its number and type: 001F UTF-16, 001E eight bits, 0102 bytes. */
function find(
  file: CompoundFile,
  storage: CompoundEntry,
  id: string,
  types: readonly string[],
): [string, Uint8Array] | null {
  for (const type of types) {
    const name = `__substg1.0_${id}${type}`.toUpperCase()
    const entry = childrenOf(file, storage).find((one) => one.name.toUpperCase() === name && one.isStream)
    if (entry) return [type, entry.bytes()]
  }
  return null
}

function textProperty(file: CompoundFile, storage: CompoundEntry, id: string): string {
  const [type, bytes] = find(file, storage, id, ['001F', '001E']) ?? []
  if (!bytes || bytes.length === 0) return ''
  const text = type === '001F' ? Buffer.from(bytes).toString('utf16le') : decodeText(bytes).text
  return text.replaceAll('\0', '')
}

function htmlOf(file: CompoundFile, message: CompoundEntry): string {
  const [, bytes] = find(file, message, property.html, ['0102', '001E']) ?? []
  if (!bytes || bytes.length === 0) return textProperty(file, message, property.html)
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return decodeText(bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]).text
}

const peopleOf = (line: string): Address[] =>
  line
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, address: '' }))

/** Times have no stream of their own: they stand in a list of 16 bytes each, after a head. */
function readDate(file: CompoundFile, message: CompoundEntry, headBytes: number): string | null {
  const list = childrenOf(file, message)
    .find(({ name }) => name === '__properties_version1.0')
    ?.bytes()
  if (!list) return null
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  for (const wanted of [submitTime, deliveryTime]) {
    for (let at = headBytes; at + 16 <= list.length; at += 16) {
      if (view.getUint16(at, true) !== timeType || view.getUint16(at + 2, true) !== wanted) continue
      const ms = Number(view.getBigUint64(at + 8, true) / 10_000n) - epochMs
      if (Math.abs(ms) < 8.64e15) return new Date(ms).toISOString()
    }
  }
  return null
}

function readAttachment(file: CompoundFile, storage: CompoundEntry, depth: number): Attachment {
  const inside = childrenOf(file, storage).find(({ name, isStream }) => !isStream && insideName.test(name))
  if (inside && depth < maxNestingDepth) return readInside(file, inside, depth)
  const text = (id: string): string => textProperty(file, storage, id)
  const [, content] = find(file, storage, property.attachmentData, ['0102']) ?? []
  const name = text(property.attachmentName) || text(property.attachmentShortName) || text(property.displayName)
  const contentId = text(property.contentId)
  const mimeType = text(property.attachmentType).toLowerCase() || 'application/octet-stream'
  return {
    filename: name || null,
    mimeType,
    // A picture with an id is shown in the text.
    disposition: contentId !== '' && mimeType.startsWith('image/') ? 'inline' : 'attachment',
    content: content ?? new Uint8Array(),
  }
}

/** An attached message is a storage of its own in the place of the attachment's bytes. */
const insideName = new RegExp(`^__substg1\\.0_${property.attachmentData}000D$`, 'i')

function readInside(file: CompoundFile, storage: CompoundEntry, depth: number): Attachment {
  const mail = readMessage(file, storage, depth + 1)
  return {
    filename: mail.subject || null,
    mimeType: 'message/rfc822',
    disposition: 'attachment',
    content: writeMail(mail),
  }
}
