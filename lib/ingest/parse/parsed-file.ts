/** Caps on one file's parse. The heap cap is set on the child process; these are checked while reading. */
export type ParseLimits = {
  readonly maxPages: number
  /** Bytes that a zip container may unpack to, all entries together. */
  readonly maxInflatedBytes: number
  /** UTF-16 code units of extracted text. */
  readonly maxCharacters: number
}

export const parseLimits: ParseLimits = {
  maxPages: 20_000,
  maxInflatedBytes: 200 * 1024 * 1024,
  maxCharacters: 60_000_000,
}

export type ParseProgress = (pagesDone: number, pagesTotal: number) => void

export type ParseInput = {
  /** The whole file. A PDF of 100 MB is 100 MB here: the upload limit bounds it. */
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly mediaType: string
  readonly limits: ParseLimits
  readonly onProgress?: ParseProgress
}

/** Raise it when a parser's output changes: it is stored with every revision. */
export const parserVersion = '3'
