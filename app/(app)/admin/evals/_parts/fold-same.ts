import type { DiffPart } from './diff-words'

export type FoldedPart = DiffPart | { readonly kind: 'folded'; readonly lines: number }

/** Fewer lines than that are shown: a fold would take as much room. */
const fewestFolded = 3

/** Leaves so many unchanged lines before and after each change, and puts a count in the place of the rest. Lines are those of the text, not of the screen. */
export function foldSame(parts: readonly DiffPart[], around: number): FoldedPart[] {
  return parts.flatMap((part, index): FoldedPart[] => {
    if (part.kind !== 'same') return [part]
    const lines = part.text.split(/(?<=\n)/)
    const head = index === 0 ? 0 : around
    const tail = index === parts.length - 1 ? 0 : around
    const folded = lines.length - head - tail
    if (folded < fewestFolded) return [part]
    const [before, after] = [lines.slice(0, head).join(''), lines.slice(lines.length - tail).join('')]
    return [
      ...(before === '' ? [] : [{ kind: 'same' as const, text: before }]),
      { kind: 'folded', lines: folded },
      ...(after === '' || tail === 0 ? [] : [{ kind: 'same' as const, text: after }]),
    ]
  })
}
