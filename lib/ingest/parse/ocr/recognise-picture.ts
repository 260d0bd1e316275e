import { openEngine, type Engine } from './open-engine'
import { readWords } from './read-words'
import { nothingRecognised, type GrayPicture, type RecognisedPicture, type RecognisedWord } from './recognised-picture'
import { turnPicture, type QuarterTurn } from './turn-picture'

/** Gray levels between the darkest and the brightest pixel: below it there is nothing to read. */
const minContrast = 32
/** Upright print is read with 85 and more. */
const sureConfidence = 60
/** A turned reading must be better by so much: noise reads the same whichever way it is turned. */
const turnGain = 15
/** A page that took so long is full of specks, a photograph as a rule, and takes as long each way round. */
const tooLongToTurnMs = 8_000

let opened: Promise<Engine> | undefined

/**
 * Text of a picture, English and German, whichever way up it was scanned. Boxes are those of the picture as given.
 * @throws Error when the recogniser cannot be loaded or stumbles over the picture; the next picture starts it anew
 */
export async function recognisePicture(picture: GrayPicture): Promise<RecognisedPicture> {
  if (isBlank(picture)) return nothingRecognised
  opened ??= openEngine()
  try {
    const read = await opened
    const startedAt = performance.now()
    let best = readWords(read(picture))
    const isSlow = performance.now() - startedAt > tooLongToTurnMs
    if (best.confidence >= sureConfidence || isSlow) return best
    for (const turn of [90, 270, 180] as const) {
      const turned = readWords(read(turnPicture(picture, turn)))
      if (turned.confidence >= Math.max(sureConfidence, best.confidence + turnGain))
        best = turnBack(turned, picture, turn)
    }
    return best
  } catch (error) {
    opened = undefined
    throw error
  }
}

export function isBlank({ pixels }: GrayPicture): boolean {
  let darkest = 255
  let brightest = 0
  for (const pixel of pixels) {
    if (pixel < darkest) darkest = pixel
    if (pixel > brightest) brightest = pixel
  }
  return brightest - darkest < minContrast
}

/** Boxes of the turned picture in the pixels of the one as given. */
function turnBack(read: RecognisedPicture, { width, height }: GrayPicture, turn: QuarterTurn): RecognisedPicture {
  const place = (word: RecognisedWord): RecognisedWord => {
    const { x, y } = word
    if (turn === 180) return { ...word, x: width - x - word.width, y: height - y - word.height }
    const box = { width: word.height, height: word.width }
    return turn === 90
      ? { ...word, ...box, x: y, y: height - x - word.width }
      : { ...word, ...box, x: width - y - word.height, y: x }
  }
  return { ...read, paragraphs: read.paragraphs.map((lines) => lines.map((line) => line.map(place))) }
}
