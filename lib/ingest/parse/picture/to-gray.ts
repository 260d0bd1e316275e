import type { Canvas } from '@napi-rs/canvas'
import type { GrayPicture } from '../ocr/recognised-picture'

/** Rows read at once: a page's colours as a whole are four times its gray. */
const bandRows = 256

/** Brightness of each pixel of an opaque canvas (weights of ITU-R BT.601). */
export function toGray(canvas: Canvas): GrayPicture {
  const { width, height } = canvas
  const context = canvas.getContext('2d')
  const pixels = new Uint8Array(width * height)
  for (let top = 0; top < height; top += bandRows) {
    const rows = Math.min(bandRows, height - top)
    const { data } = context.getImageData(0, top, width, rows)
    for (let from = 0, to = top * width; from < data.length; from += 4, to++) {
      pixels[to] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
    }
  }
  return { width, height, pixels }
}
