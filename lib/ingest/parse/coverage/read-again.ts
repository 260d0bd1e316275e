import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { readBookAgain } from './read-book-again'
import { readDataAgain } from './read-data-again'
import { readMailAgain, readSavedPageAgain } from './read-mail-again'
import { readMsgAgain } from './read-msg-again'
import { readOfficeAgain } from './read-office-again'
import { readRtfAgain } from './read-rtf-again'
import { readTextAgain } from './read-text-again'
import type { SecondReading } from './second-reading'

/** Patterns walk the whole file at once: beyond this the second reading would cost more than it tells. */
const maxBytes = 30 * 1024 * 1024

const readers: Readonly<Record<string, (input: ParseInput) => SecondReading | null>> = {
  [mediaTypes.docx]: readOfficeAgain,
  [mediaTypes.pptx]: readOfficeAgain,
  [mediaTypes.xlsx]: readOfficeAgain,
  [mediaTypes.odt]: readOfficeAgain,
  [mediaTypes.ods]: readOfficeAgain,
  [mediaTypes.odp]: readOfficeAgain,
  [mediaTypes.html]: readTextAgain,
  [mediaTypes.markdown]: readTextAgain,
  [mediaTypes.csv]: readTextAgain,
  [mediaTypes.text]: readTextAgain,
  [mediaTypes.epub]: readBookAgain,
  [mediaTypes.rtf]: readRtfAgain,
  [mediaTypes.json]: readDataAgain,
  [mediaTypes.yaml]: readDataAgain,
  [mediaTypes.xml]: readDataAgain,
  [mediaTypes.subtitles]: readDataAgain,
  [mediaTypes.email]: readMailAgain,
  [mediaTypes.mhtml]: readSavedPageAgain,
  [mediaTypes.msg]: readMsgAgain,
}

/** Null for formats without a second reading. PDF has its own, on the way: its pages are open only while it is read. */
export function readAgain(input: ParseInput): SecondReading | null {
  const read = readers[input.mediaType]
  return read && input.bytes.length <= maxBytes ? read(input) : null
}
