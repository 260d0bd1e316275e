import { createCanvas, loadImage } from '@napi-rs/canvas'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { GrayPicture } from '../ocr/recognised-picture'
import { checkPicture } from './check-picture'
import { toGray } from './to-gray'

/** More pixels than these add time and no letters. */
const maxSide = 3400
/** Letters on a screen are half as tall as on a scan: small pictures are drawn twice as large. */
const smallSide = 1400

export type DecodedPicture = {
  readonly picture: GrayPicture
  /** In pixels, as displayed: the orientation that a camera wrote into the file is followed. */
  readonly width: number
  readonly height: number
}

/** Decodes a PNG, JPEG or WebP onto white. @throws document_broken, document_inflates */
export async function decodePicture(bytes: Uint8Array, mediaType: string): Promise<DecodedPicture> {
  checkPicture(bytes, mediaType)
  const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
    throw new FootnoteError('document_broken', { cause })
  })
  const { width, height } = image
  const longest = Math.max(width, height)
  const scale = longest > maxSide ? maxSide / longest : longest < smallSide ? 2 : 1
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  try {
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { picture: toGray(canvas), width, height }
  } finally {
    canvas.width = 0
    canvas.height = 0
  }
}
