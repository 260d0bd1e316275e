import UTIF from 'utif2'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { GrayPicture } from '../ocr/recognised-picture'
import { maxPicturePixels } from './max-picture-pixels'

/** Width, height and rows per strip, by their tags. */
const tags = { width: 't256', height: 't257' }

/**
 * The pages of a TIFF, one at a time: fax and JPEG compression as scanners write them. Pages of no size (thumbnails, metadata) are left out.
 * @throws document_broken, document_inflates
 */
export function* decodeTiff(bytes: Uint8Array): Generator<{ count: number; picture: GrayPicture }> {
  const buffer = bytes.slice().buffer
  const pages = readPages(buffer)
  for (const page of pages) yield { count: pages.length, picture: decodePage(buffer, page) }
}

function readPages(buffer: ArrayBuffer): UTIF.IFD[] {
  const pages = decode(() => UTIF.decode(buffer)).filter(
    (page) => side(page, tags.width) > 0 && side(page, tags.height) > 0,
  )
  if (pages.length === 0) throw new FootnoteError('document_broken')
  if (pages.some((page) => side(page, tags.width) * side(page, tags.height) > maxPicturePixels))
    throw new FootnoteError('document_inflates')
  return pages
}

function decodePage(buffer: ArrayBuffer, page: UTIF.IFD): GrayPicture {
  const rgba = decode(() => {
    UTIF.decodeImage(buffer, page)
    return UTIF.toRGBA8(page)
  })
  const { width, height } = page
  if (rgba.length < width * height * 4) throw new FootnoteError('document_broken')
  const pixels = new Uint8Array(width * height)
  for (let from = 0, to = 0; to < pixels.length; from += 4, to++) {
    pixels[to] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8
  }
  page.data = new Uint8Array(0)
  return { width, height, pixels }
}

/** The reader throws whatever it stumbles over. */
function decode<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new FootnoteError('document_broken', { cause })
  }
}

function side(page: UTIF.IFD, tag: string): number {
  const value = page[tag]
  return Array.isArray(value) ? Number(value[0]) : 0
}
