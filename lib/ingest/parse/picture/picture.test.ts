import { createCanvas } from '@napi-rs/canvas'
import UTIF from 'utif2'
import { describe, expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { makePictures } from '../testing/make-scan'
import { parseSource } from '../testing/parse-source'
import { checkPicture } from './check-picture'
import { decodeTiff } from './decode-tiff'

const canvas = createCanvas(300, 200)
canvas.getContext('2d').fillRect(20, 20, 100, 100)
const files = {
  [mediaTypes.png]: canvas.toBuffer('image/png'),
  [mediaTypes.jpeg]: canvas.toBuffer('image/jpeg'),
  [mediaTypes.webp]: canvas.toBuffer('image/webp'),
}
const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe.each(Object.entries(files))('%s', (type, bytes) => {
  test('a whole file passes', () => {
    expect(codeOf(() => checkPicture(bytes, type))).toBeNull()
  })

  test('a file that was cut off before its picture data is damaged, wherever it was cut', () => {
    for (const length of [9, 16, 24, 40]) {
      expect(codeOf(() => checkPicture(bytes.subarray(0, length), type))).toBe('document_broken')
    }
  })
})

test('a picture that claims gigabytes is refused unopened', async () => {
  const bomb = Buffer.from(files[mediaTypes.png])
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  await expect(parseSource(bomb, mediaTypes.png)).rejects.toMatchObject({ code: 'document_inflates' })
})

test('a TIFF is read, and one that claims gigabytes or is cut off is not', { timeout: 60_000 }, async () => {
  const { loadImage } = await import('@napi-rs/canvas')
  const [picture = new Uint8Array()] = await makePictures([['Delivery note 4711 of the cold store']])
  const image = await loadImage(Buffer.from(picture))
  const sheet = createCanvas(image.width, image.height)
  sheet.getContext('2d').drawImage(image, 0, 0)
  const { data } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height)
  const tiff = new Uint8Array(UTIF.encodeImage(new Uint8Array(data), sheet.width, sheet.height))
  const parsed = await parseSource(tiff, mediaTypes.tiff)
  expect(parsed.text).toBe('Delivery note 4711 of the cold store')
  expect(codeOf(() => [...decodeTiff(tiff.subarray(0, 12))])).toBe('document_broken')
  expect(
    codeOf(() => [...decodeTiff(claimWidth(UTIF.encodeImage(new Uint8Array(4 * 2 * 60_000), 2, 60_000), 60_000))]),
  ).toBe('document_inflates')
})

/** Writes another width (tag 256, a big-endian short) into a TIFF. */
function claimWidth(file: ArrayBuffer, width: number): Uint8Array {
  const bytes = Buffer.from(file)
  const entry = bytes.indexOf(Buffer.from([1, 0, 0, 3]))
  if (entry < 0) throw new Error('no width in this TIFF')
  bytes.writeUInt16BE(width, entry + 8)
  return bytes
}
