/** The lines of a field, without empty ones. */
export const readLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A fact a line, its spellings apart by ` | `. */
export const readFacts = (text: string): string[][] =>
  readLines(text)
    .map((line) =>
      line
        .split('|')
        .map((spelling) => spelling.trim())
        .filter((spelling) => spelling !== ''),
    )
    .filter((spellings) => spellings.length > 0)

export const writeFacts = (facts: readonly (readonly string[])[]): string =>
  facts.map((spellings) => spellings.join(' | ')).join('\n')
