import type { GrayPicture } from './recognised-picture'

/** Clockwise. */
export type QuarterTurn = 90 | 180 | 270

/** The picture turned clockwise by quarters. */
export function turnPicture({ width, height, pixels }: GrayPicture, turn: QuarterTurn): GrayPicture {
  const turned = new Uint8Array(pixels.length)
  const newWidth = turn === 180 ? width : height
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        turn === 90 ? [height - 1 - y, x] : turn === 270 ? [y, width - 1 - x] : [width - 1 - x, height - 1 - y]
      turned[toY * newWidth + toX] = pixels[y * width + x] ?? 255
    }
  return { width: newWidth, height: turn === 180 ? height : width, pixels: turned }
}
