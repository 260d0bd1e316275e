/** What stands under one heading, or a part of it. `charStart`: UTF-16 code units into the text. */
export type Section = { readonly charStart: number; readonly headingPath: readonly string[]; readonly text: string }

/** A section is read in one go, on the worker's own thread: so long, so many milliseconds. */
const maxLength = 6000

/** A text by its headings; what is long is cut between lines, for a row must be read whole. `starts` in ascending order. */
export function splitSections(text: string, starts: readonly Pick<Section, 'charStart' | 'headingPath'>[]): Section[] {
  const sections: Section[] = []
  for (const [at, { charStart, headingPath }] of starts.entries()) {
    const end = starts[at + 1]?.charStart ?? text.length
    for (let start = charStart; start < end;) {
      const stop = start + maxLength < end ? lineEnd(text, start, end) : end
      sections.push({ charStart: start, headingPath, text: text.slice(start, stop) })
      start = stop
    }
  }
  return sections
}

function lineEnd(text: string, start: number, end: number): number {
  const before = text.lastIndexOf('\n', start + maxLength)
  if (before > start) return before + 1
  const after = text.indexOf('\n', start + maxLength)
  return after === -1 || after >= end ? end : after + 1
}
