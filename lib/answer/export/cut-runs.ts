import type { Claim } from '@/lib/domain/answer'
import { splitAnnotations } from '@/lib/domain/split-annotations'
import type { Run } from './blocks'
import type { ExportMark } from './export-document'

export type RunStyle = Pick<Run, 'bold' | 'italic' | 'code'>

/**
 * A piece of a section's text as runs: cut at footnotes and at the edges of marks, whose words stand behind them.
 * @param offset where the piece begins in the text that the marks are offsets into
 */
export function cutRuns(
  text: string,
  offset: number,
  { marks, noteCount, style = {} }: { marks: readonly ExportMark[]; noteCount: number; style?: RunStyle },
): Run[] {
  const pieces = splitAnnotations(text, offset, marks.map(toClaim), (marker) => marker >= 1 && marker <= noteCount)
  const endsHere = (mark: ExportMark): boolean => mark.end > offset && mark.end <= offset + text.length
  return pieces.flatMap((piece, index): Run[] => {
    if (piece.type === 'footnote') return piece.markers.map((note) => ({ text: '', note }))
    const { claim } = piece
    const mark = claim && marks.find(({ start, end }) => start === claim.start && end === claim.end)
    if (!mark) return [{ ...style, text: piece.text }]
    const isLast = !pieces.slice(index + 1).some((later) => later.type === 'text' && later.claim === claim)
    const notice = isLast && endsHere(mark) ? [{ text: ` [${mark.words}]`, italic: true }] : []
    return [{ ...style, text: piece.text, isMarked: true }, ...notice]
  })
}

const toClaim = ({ start, end }: ExportMark): Claim => ({ text: '', start, end, verdict: 'unsupported', citations: [] })
