/** What a reader is told of an answer that quotes what comes nearest. */
export const unsureWords =
  'Less sure: this is the passage that comes nearest, and it may not be what you asked. Open the footnote before you rely on it.'
