import type { ExportMark } from './export-document'

const footnote = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g

/** The text with its footnotes under the document's numbers, and its marks moved along. Numbers in brackets that are no footnotes stay. */
export function renumberFootnotes(
  text: string,
  numbers: ReadonlyMap<number, number>,
  marks: readonly ExportMark[],
): { text: string; marks: ExportMark[] } {
  const shifts: { at: number; by: number }[] = []
  const renumbered = text.replace(footnote, (whole: string, list: string, at: number) => {
    const found = list.split(',').map((one) => numbers.get(Number(one)))
    if (found.includes(undefined)) return whole
    const next = `[${found.join(', ')}]`
    shifts.push({ at, by: next.length - whole.length })
    return next
  })
  const move = (offset: number): number => shifts.reduce((sum, { at, by }) => (at < offset ? sum + by : sum), offset)
  return { text: renumbered, marks: marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) })) }
}
