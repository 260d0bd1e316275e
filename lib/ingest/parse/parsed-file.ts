/** Caps on one file's parse. The heap cap is set on the child process; these are checked while reading. */
export type ParseLimits = {
  readonly maxPages: number
  /** Bytes that a zip container may unpack to, all entries together. */
  readonly maxInflatedBytes: number
  /** UTF-16 code units of extracted text. */
  readonly maxCharacters: number
  /** Time for text recognition in one file, at about 2 s a page: a photograph takes 20 s, and a hundred of them end too. */
  readonly maxRecognitionMs: number
}

export const parseLimits: ParseLimits = {
  maxPages: 20_000,
  maxInflatedBytes: 200 * 1024 * 1024,
  maxCharacters: 60_000_000,
  maxRecognitionMs: 40 * 60_000,
}

/** Stage `ocr` counts the pages that are read by text recognition, and comes while the page is being read. */
export type ParseProgress = (pagesDone: number, pagesTotal: number, stage?: 'parse' | 'ocr') => void

/** Where the files of an archive or a mail go. */
export type UnpackTarget = {
  /** An empty folder of its own; whoever made it removes it. */
  readonly folder: string
  /** How many archives and mails this one lies in. */
  readonly depth: number
  readonly maxMemberBytes: number
}

export type ParseInput = {
  /** The whole file. A PDF of 100 MB is 100 MB here: the upload limit bounds it. */
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly mediaType: string
  readonly limits: ParseLimits
  /** None: the files inside are named and not taken. */
  readonly unpack?: UnpackTarget
  readonly onProgress?: ParseProgress
}

/** Raise it when a parser's output changes: it is stored with every revision. */
export const parserVersion = '6'
