import PostalMime, { type Address, type Email } from 'postal-mime'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Forwarded mails inside of mails inside of mails. */
const maxNestingDepth = 30

/** A MIME message: its parts decoded, nothing of it fetched or run. @throws document_broken */
export async function readMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth })
  } catch (cause) {
    throw new FootnoteError('document_broken', { cause })
  }
}

/** `Ada Byron <ada@example.com>`, several joined by commas; the members of a named group in its place. */
export function addressLine(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) =>
      name && address && name !== address ? `${name} <${address}>` : name || (address ?? ''),
    )
    .filter((text) => text !== '')
    .join(', ')
}
