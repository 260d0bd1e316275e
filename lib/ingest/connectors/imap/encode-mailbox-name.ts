/** The name of a folder as IMAP writes it: in quotes, and what is not ASCII in its own form of UTF-7 (RFC 3501, 5.1.3). */
export function encodeMailboxName(name: string): string {
  const encoded = name.replaceAll('&', '&-').replaceAll(/[^\x20-\x7e]+/g, (some) => {
    const bytes = Buffer.from(some, 'utf16le').swap16()
    return `&${bytes.toString('base64').replaceAll('/', ',').replace(/=+$/, '')}-`
  })
  return `"${encoded.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
