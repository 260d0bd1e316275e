import { expect, test } from 'vitest'
import { highlightBoxes } from '@/components/viewer/highlight-boxes'
import { mediaTypes } from '../media-types'
import { parseFile } from '../parse-file'
import { parseLimits } from '../parsed-file'
import { makePictures, makeScan } from '../testing/make-scan'
import { parseSource, shapeOf } from '../testing/parse-source'

const english = [
  'Cold room rules',
  'Unused leave carries over until 31 March of the following year, and the',
  'shift leader signs for every delivery above 4,500 EUR in the blue ledger.',
]
const german = [
  'Hausordnung',
  'Überstunden müssen bis zum Ende des Quartals ausgeglichen werden. Größere',
  'Beträge prüft die Geschäftsführung persönlich.',
]
const slow = { timeout: 120_000 }

test(
  'scanned pages in English and German are read, an empty sheet is no gap, progress counts the scans',
  slow,
  async () => {
    const steps: string[] = []
    const parsed = await parseFile({
      bytes: await makeScan([english, [], german]),
      fileName: 'scan.pdf',
      mediaType: mediaTypes.pdf,
      limits: parseLimits,
      onProgress: (done, total, stage = 'parse') => steps.push(`${stage} ${done}/${total}`),
    })
    expect(shapeOf(parsed)).toEqual([
      'heading: Cold room rules',
      `paragraph: ${english.slice(1).join(' ')}`,
      'heading: Hausordnung',
      `paragraph: ${german.slice(1).join(' ')}`,
    ])
    expect(parsed.report).toMatchObject({
      recognised: [
        { page: 1, confidence: expect.toSatisfy((value: number) => value > 80 && value <= 100) as number },
        { page: 3, confidence: expect.toSatisfy((value: number) => value > 80 && value <= 100) as number },
      ],
      blank: [2],
      withoutText: [],
    })
    expect(parsed.coverage).toBe(1)
    expect(steps.slice(-3)).toEqual(['ocr 1/3', 'ocr 2/3', 'ocr 3/3'])
  },
)

test('a quote on a scan is marked on the words themselves', slow, async () => {
  const parsed = await parseSource(await makeScan([english]), mediaTypes.pdf)
  const start = parsed.text.indexOf('31 March')
  const boxes = highlightBoxes(parsed.blocks, { start, end: start + '31 March'.length })
  // The line was printed with its baseline 140 points below the top, in letters of 11 points, from 70 points on.
  const [box] = boxes
  expect(boxes).toHaveLength(1)
  expect(box?.y).toBeGreaterThan(840 - 702 - 11)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(842 - 702 + 5)
  expect(box?.x).toBeGreaterThan(200)
  expect(box?.width).toBeGreaterThan(30)
  expect(box?.width).toBeLessThan(60)
})

test.each([90, 180] as const)(
  'a sheet that lay turned by %i degrees is read, with its boxes on the page as shown',
  slow,
  async (turn) => {
    const parsed = await parseSource(await makeScan([english], turn), mediaTypes.pdf)
    expect(parsed.text).toContain('Unused leave carries over until 31 March of the following year')
    const [page] = parsed.pages ?? []
    const boxes = parsed.blocks.flatMap((block) => block.lines ?? [])
    expect(page?.width).toBe(turn === 90 ? 842 : 595)
    expect(
      boxes.every(
        ({ x, y, width, height }) =>
          x >= 0 && y >= 0 && x + width <= (page?.width ?? 0) && y + height <= (page?.height ?? 0),
      ),
    ).toBe(true)
    // What was at the top of the sheet is on the right of the page, or at its foot.
    const heading = boxes[0]
    if (turn === 90) expect(heading?.x).toBeGreaterThan(700)
    else expect(heading?.y).toBeGreaterThan(700)
  },
)

test.each(['image/png', 'image/jpeg', 'image/webp'] as const)(
  'a picture (%s) is a document of one page',
  slow,
  async (type) => {
    const [picture = new Uint8Array()] = await makePictures([english], type)
    const parsed = await parseSource(picture, type)
    expect(shapeOf(parsed)).toEqual(['heading: Cold room rules', `paragraph: ${english.slice(1).join(' ')}`])
    expect(parsed.pages).toEqual([{ page: 1, width: expect.closeTo(595, 0) as number, height: 842 }])
    expect(parsed.blocks[0]?.lines?.[0]?.x).toBeCloseTo(70, -1)
  },
)

test('a page of noise gives no text, and a file of nothing else fails as such', slow, async () => {
  let seed = 7
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const { createCanvas } = await import('@napi-rs/canvas')
  const canvas = createCanvas(300, 400)
  const context = canvas.getContext('2d')
  for (let i = 0; i < 400; i++) {
    context.fillStyle = `hsl(${random() * 360} 60% ${random() * 100}%)`
    context.fillRect(random() * 300, random() * 400, 6 * random(), 6 * random())
  }
  await expect(parseSource(canvas.toBuffer('image/png'), mediaTypes.png)).rejects.toMatchObject({
    code: 'document_no_text',
  })
})
