import { decodeText } from '../decode-text'
import { decompressRtf } from '../mail/decompress-rtf'
import { openCompoundFile } from '../mail/open-compound-file'
import type { ParseInput } from '../parsed-file'
import { readForms } from './read-mail-again'
import { readRtfAgain } from './read-rtf-again'
import type { SecondReading } from './second-reading'

/** The streams of a message's own body: plain, a page, RTF. Those of messages inside of it lie in storages of their own. */
const bodyStream = /^__substg1\.0_(1000|1013|1009)(001F|001E|0102)$/i

/** The bodies of an Outlook message as they are stored; null where there is none, or one in RTF that is not read again. */
export function readMsgAgain(input: ParseInput): SecondReading | null {
  const { root, entry } = openCompoundFile(input.bytes)
  const forms = { plain: '', page: '' }
  let rtf: Uint8Array | null = null
  for (const index of root.children) {
    const stream = entry(index)
    const [, id, type] = bodyStream.exec(stream?.name ?? '') ?? []
    if (!stream?.isStream || id === undefined) continue
    const bytes = stream.bytes()
    if (id === '1009') rtf = decompressRtf(bytes)
    else {
      const text = type?.toUpperCase() === '001F' ? Buffer.from(bytes).toString('utf16le') : decodeText(bytes).text
      forms[id === '1000' ? 'plain' : 'page'] = text.replaceAll('\0', '')
    }
  }
  if (forms.plain.trim() !== '' || forms.page !== '') return readForms(forms)
  return rtf && readRtfAgain({ ...input, bytes: rtf })
}
