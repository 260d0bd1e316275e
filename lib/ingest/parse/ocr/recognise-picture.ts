import { openEngine, type Engine } from './open-engine'
import { pickSample } from './pick-sample'
import { readWords } from './read-words'
import { nothingRecognised, type GrayPicture, type RecognisedPicture, type RecognisedWord } from './recognised-picture'
import { turnPicture, type QuarterTurn } from './turn-picture'

/** Gray levels between the darkest and the brightest pixel: below it there is nothing to read. */
const minContrast = 32
/** Upright print is read with 85 and more. */
const sureConfidence = 60
/** A turned reading must be better by so much: noise reads the same whichever way it is turned. */
const turnGain = 15

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
    const best = readWords(read(picture))
    if (best.confidence >= sureConfidence) return best
    const enough = Math.max(sureConfidence, best.confidence + turnGain)
    const turn = chooseTurn(read, pickSample(picture), enough)
    if (turn === null) return best
    const turned = readWords(read(turnPicture(picture, turn)))
    return turned.confidence >= enough ? turnBack(turned, picture, turn) : best
  } catch (error) {
    opened = undefined
    throw error
  }
}

/**
 * Which way round a part of the page is read well. A whole page costs four times as much: for one that is full of specks, a photograph
 * as a rule, 20 seconds each way. What decides is what was read, never how long it took: the same scan must always end the same.
 */
function chooseTurn(read: Engine, sample: GrayPicture, enough: number): QuarterTurn | null {
  let best: { turn: QuarterTurn; confidence: number } | null = null
  for (const turn of [90, 270, 180] as const) {
    const { confidence } = readWords(read(turnPicture(sample, turn)))
    if (confidence >= Math.max(enough, best?.confidence ?? 0)) best = { turn, confidence }
  }
  return best?.turn ?? null
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
