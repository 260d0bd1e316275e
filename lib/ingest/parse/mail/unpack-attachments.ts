import type { Attachment } from 'postal-mime'
import type { UnpackedMember } from '@/lib/domain/member'
import { cleanLine } from '../clean-text'
import type { UnpackTarget } from '../parsed-file'
import type { RawMember } from '../archive/raw-member'
import { unpackMembers } from '../archive/unpack-members'

/** What a mail shows in its text is no attachment: logos, signatures. */
export const isAttached = ({ disposition, related, filename, mimeType }: Attachment): boolean =>
  disposition === 'attachment' || (!related && disposition !== 'inline' && (filename !== null || isMail(mimeType)))

const isMail = (mimeType: string): boolean => mimeType === 'message/rfc822'

/** The files attached to a mail, written as those of an archive are. Two of one name are told apart by a number. */
export function unpackAttachments(
  attachments: readonly Attachment[],
  target: UnpackTarget,
  onMember: () => void,
): Promise<UnpackedMember[]> {
  const names = new Set<string>()
  const members = attachments.map((attachment, index) => {
    const name = distinct(attachmentName(attachment, index + 1), names)
    names.add(name)
    return toMember(name, bytesOf(attachment))
  })
  return unpackMembers(each(members), target, onMember)
}

/** A slash in an attachment's name makes no folder. A forwarded mail is mostly called by its subject. */
function attachmentName({ filename, mimeType }: Attachment, number: number): string {
  const name = cleanLine(filename ?? '').replaceAll(/[/\\]/g, '_') || `attachment ${number}`
  return isMail(mimeType) && !/\.eml$/i.test(name) ? `${name}.eml` : name
}

function distinct(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let number = 2
  while (taken.has(`${stem} (${number})${ending}`)) number++
  return `${stem} (${number})${ending}`
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

const toMember = (path: string, bytes: Uint8Array): RawMember => ({
  path,
  kind: 'file',
  bytes: bytes.length,
  packedBytes: null,
  refusal: null,
  body: () => each([bytes]),
})

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
