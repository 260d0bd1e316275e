import { FootnoteError } from '@/lib/errors/footnote-error'
import { mediaTypes } from '../media-types'
import { maxPicturePixels } from './max-picture-pixels'

type Size = { readonly width: number; readonly height: number }

/**
 * Looks at the structure of a PNG, JPEG or WebP before it is decoded: the decoder ends the process on a file without any picture data,
 * and takes as much memory as the size that the file claims.
 * @throws document_broken, document_inflates
 */
export function checkPicture(bytes: Uint8Array, mediaType: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size =
    mediaType === mediaTypes.png ? pngSize(view) : mediaType === mediaTypes.jpeg ? jpegSize(view) : webpSize(view)
  if (!size || size.width < 1 || size.height < 1) throw new FootnoteError('document_broken')
  if (size.width * size.height > maxPicturePixels) throw new FootnoteError('document_inflates')
}

/** Null without a chunk of picture data behind the header. */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 45) return null
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49444154) return size
  }
  return null
}

/** Null without a start of scan. Markers are `ff xx`, a length of two bytes, and that many bytes with the length's own. */
function jpegSize(view: DataView): Size | null {
  let size: Size | null = null
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker === 0xffda) return size
    if (marker < 0xff01) return null
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
  }
  return null
}

/** Null where the file is shorter than its header says by more than half. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30 || view.byteLength < view.getUint32(4, true) / 2) return null
  const kind = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15))
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
