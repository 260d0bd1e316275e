import { decodeCharset, isKnownCharset } from '../decode-text'
import type { ParseInput } from '../parsed-file'
import { readPage } from './read-text-again'
import { decodeEntities, emptyReading, type SecondReading, type Segment } from './second-reading'

type Forms = { readonly plain: string; readonly page: string }

const maxDepth = 30
/** Of a mail in two forms the plain one counts, unless it is a stub that only says that there is a page. */
const minPlainShare = 0.3

/** The bodies of a mail, decoded part by part, without a MIME library; what is attached is a document of its own. */
export function readMailAgain({ bytes }: ParseInput): SecondReading {
  return readForms(readPart(Buffer.from(bytes).toString('latin1'), 0))
}

/** The lines of a mail that comes as plain text, as a page, or as both. */
export function readForms({ plain, page }: Forms): SecondReading {
  const shown = page === '' ? emptyReading : readPage(page)
  const words = shown.segments.map(({ text }) => text).join('\n')
  const parts = withoutBlanks(plain) < withoutBlanks(words) * minPlainShare ? words : plain
  const segments: Segment[] = parts.split('\n').map((text) => ({ part: 'the text', text: text.replace(/^[> ]+/, '') }))
  return { ...emptyReading, segments, tables: parts === words ? shown.tables : 0 }
}

/** The page of a saved web page: the first part that is one. What a browser saved beside it belongs to its frames. */
export function readSavedPageAgain({ bytes }: ParseInput): SecondReading | null {
  const { page } = readPart(Buffer.from(bytes).toString('latin1'), 0, 'first')
  return page === '' ? null : readPage(page)
}

function readPart(part: string, depth: number, pages: 'all' | 'first' = 'all'): Forms {
  const blank = /\r?\n\r?\n/.exec(part)
  const head = (blank ? part.slice(0, blank.index) : part).replaceAll(/\r?\n[ \t]+/g, ' ')
  const body = blank ? part.slice(blank.index + blank[0].length) : ''
  const type = field(head, 'content-type') || 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (/^multipart\//i.test(type) && boundary !== '' && depth < maxDepth) {
    const forms = partsOf(body, boundary).map((one) => readPart(one, depth + 1, pages))
    const found = forms.map(({ page }) => page).filter((page) => page !== '')
    const plain = forms.map((form) => form.plain || textOf(form.page))
    return /^multipart\/alternative/i.test(type)
      ? { plain: forms.map((form) => form.plain).join('\n'), page: found.at(-1) ?? '' }
      : { plain: plain.join('\n'), page: pages === 'first' ? (found[0] ?? '') : forms.map(pageOf).join('<hr>') }
  }
  if (/^attachment/i.test(field(head, 'content-disposition')) || parameter(type, 'name') !== '') return nothing
  if (!/^text\/(?:plain|html)/i.test(type)) return nothing
  const text = decodeBody(body, field(head, 'content-transfer-encoding').toLowerCase(), parameter(type, 'charset'))
  return /^text\/html/i.test(type) ? { plain: '', page: text } : { plain: text, page: '' }
}

const nothing: Forms = { plain: '', page: '' }

const withoutBlanks = (text: string): number => text.replaceAll(/\s+/g, '').length
const textOf = (page: string): string =>
  readPage(page)
    .segments.map(({ text }) => text)
    .join('\n')
/** Beside a page, a part that is only plain is shown with it. */
const pageOf = ({ plain, page }: Forms): string =>
  page || plain.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>')

const field = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''

const parameter = (value: string, name: string): string => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value)
  return decodeEntities(found?.[1] ?? found?.[2] ?? '')
}

/** What stands between the lines of the boundary, up to the one that ends it. */
function partsOf(body: string, boundary: string): string[] {
  const lines = `\n${body}`.split(`\n--${boundary}`)
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('--'))
  return lines.slice(1, end < 0 ? undefined : end).map((part) => part.replace(/^[^\n]*\n/, ''))
}

function decodeBody(body: string, encoding: string, charset: string): string {
  const label = isKnownCharset(charset) ? charset : 'utf-8'
  if (encoding === 'base64') return decodeCharset(Buffer.from(body, 'base64'), label)
  const bytes =
    encoding === 'quoted-printable'
      ? body
          .replaceAll(/=[ \t]*\r?\n/g, '')
          .replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : body
  return decodeCharset(Buffer.from(bytes, 'latin1'), label)
}
