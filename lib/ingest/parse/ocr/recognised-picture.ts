/** A picture as the recogniser takes it: one byte a pixel, 0 black to 255 white, row by row. */
export type GrayPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** In pixels of the picture, from its top left. `confidence` goes from 0 to 100. */
export type RecognisedWord = {
  readonly text: string
  readonly confidence: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Height of its letters, whichever way up they stand. */
  readonly size: number
}

export type RecognisedLine = readonly RecognisedWord[]

/** Paragraphs in reading order; none in a picture that shows no text. */
export type RecognisedPicture = {
  readonly paragraphs: readonly (readonly RecognisedLine[])[]
  /** Mean over the words, the doubtful ones too, weighted by their letters. */
  readonly confidence: number
}

export const nothingRecognised: RecognisedPicture = { paragraphs: [], confidence: 0 }
