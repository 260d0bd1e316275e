import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PageSize, ParsedDocument, RecognisedPage } from '@/lib/domain/document'
import { DocumentBuilder } from '../document-builder'
import { mediaTypes } from '../media-types'
import { isBlank, recognisePicture } from '../ocr/recognise-picture'
import { toBlocks } from '../ocr/to-blocks'
import type { ParseInput } from '../parsed-file'
import { shareRead } from '../share-read'
import { decodePicture, type DecodedPicture } from './decode-picture'
import { decodeTiff } from './decode-tiff'

/** Pictures are laid out as sheets of paper: the longer side in points. */
const sheetSide = 842

/**
 * A picture as a document of one page, a TIFF of as many as it has; the text on it is recognised. Boxes and sizes are in points of a
 * sheet whose longer side is that of A4.
 * @throws document_broken, document_inflates
 */
export async function parsePicture(input: ParseInput): Promise<ParsedDocument> {
  const builder = new DocumentBuilder()
  const pages: PageSize[] = []
  const recognised: RecognisedPage[] = []
  const blank: number[] = []
  const withoutText: number[] = []
  for await (const { count, picture, width, height } of pictures(input)) {
    const page = pages.length + 1
    const perPoint = Math.max(width, height) / sheetSide
    pages.push({ page, width: round(width / perPoint), height: round(height / perPoint) })
    input.onProgress?.(page, count, 'ocr')
    // Lets the message go out: recognising holds this thread for seconds.
    await nextTurn()
    if (isBlank(picture)) {
      blank.push(page)
      continue
    }
    const read = await recognisePicture(picture)
    const scale = (picture.width / width) * perPoint
    for (const block of toBlocks(read, { page, scale })) builder.add(block)
    if (read.paragraphs.length === 0) withoutText.push(page)
    else recognised.push({ page, confidence: read.confidence })
  }
  const report = { recognised, blank, withoutText }
  return builder.finish({ pages, report, coverage: shareRead(pages.length, report) })
}

async function* pictures({ bytes, mediaType, limits }: ParseInput): AsyncGenerator<DecodedPicture & { count: number }> {
  if (mediaType !== mediaTypes.tiff) {
    yield { count: 1, ...(await decodePicture(bytes, mediaType)) }
    return
  }
  const endsAt = performance.now() + limits.maxRecognitionMs
  for (const { count, picture } of decodeTiff(bytes)) {
    if (performance.now() >= endsAt) return
    yield { count, picture, width: picture.width, height: picture.height }
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
