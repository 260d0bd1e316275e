import type { GrayPicture } from './recognised-picture'

/** The page is looked at in so many parts each way; a sample is half of them wide and high. */
const parts = 4
const sampleParts = 2
/** Neighbouring pixels that differ by so much are an edge of a letter, a line or a speck. */
const edge = 64

/** The part with the most edges, a quarter of the area: where there is print, it is there. */
export function pickSample(picture: GrayPicture): GrayPicture {
  const { width, height } = picture
  const [partWidth, partHeight] = [Math.floor(width / parts), Math.floor(height / parts)]
  if (partWidth === 0 || partHeight === 0) return picture
  const edges = countEdges(picture, partWidth, partHeight)
  let best = { x: 0, y: 0, edges: -1 }
  for (let y = 0; y <= parts - sampleParts; y++)
    for (let x = 0; x <= parts - sampleParts; x++) {
      let sum = 0
      for (let i = 0; i < sampleParts; i++)
        for (let j = 0; j < sampleParts; j++) sum += edges[(y + i) * parts + x + j] ?? 0
      if (sum > best.edges) best = { x, y, edges: sum }
    }
  return crop(picture, {
    x: best.x * partWidth,
    y: best.y * partHeight,
    width: partWidth * sampleParts,
    height: partHeight * sampleParts,
  })
}

function countEdges({ width, pixels }: GrayPicture, partWidth: number, partHeight: number): number[] {
  const counts = Array.from({ length: parts * parts }, () => 0)
  for (let y = 0; y < partHeight * parts; y++)
    for (let x = 1; x < partWidth * parts; x++) {
      const at = y * width + x
      if (Math.abs((pixels[at] ?? 0) - (pixels[at - 1] ?? 0)) < edge) continue
      const part = Math.floor(y / partHeight) * parts + Math.floor(x / partWidth)
      counts[part] = (counts[part] ?? 0) + 1
    }
  return counts
}

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function crop(picture: GrayPicture, { x, y, width, height }: Rectangle): GrayPicture {
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (y + row) * picture.width + x
    pixels.set(picture.pixels.subarray(from, from + width), row * width)
  }
  return { width, height, pixels }
}
