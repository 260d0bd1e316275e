import type { Claim } from '@/lib/domain/answer'
import { splitAnnotations, type Piece } from '@/lib/domain/split-annotations'

type Node = {
  type: string
  value?: string
  children?: Node[]
  position?: { start: { offset?: number }; end: { offset?: number } }
  data?: { hName: string; hProperties: Record<string, string> }
}

export type AnnotationOptions = {
  readonly source: string
  readonly claims: readonly Claim[]
  readonly isMarker: (marker: number) => boolean
}

/**
 * A remark plugin: text nodes are cut at footnotes and at unsupported claims, which become `fn-ref` and `fn-claim` elements. Code is left
 * alone. A text with escapes or entities is no longer the slice of the source that it came from: its footnotes are found
 * all the same, but claims, which are offsets into the source, are not drawn in it.
 */
export function remarkAnnotations({ source, claims, isMarker }: AnnotationOptions) {
  const indexOf = (claim: Claim | null): string => String(claim ? claims.indexOf(claim) : -1)
  const toNode = (piece: Piece): Node[] => {
    if (piece.type === 'footnote') {
      return piece.markers.map((marker) => ({
        type: 'footnoteMark',
        data: { hName: 'fn-ref', hProperties: { marker: String(marker), claim: indexOf(piece.claim) } },
        children: [],
      }))
    }
    const text: Node = { type: 'text', value: piece.text }
    if (piece.claim?.verdict !== 'unsupported') return [text]
    const index = indexOf(piece.claim)
    return [{ type: 'claimMark', data: { hName: 'fn-claim', hProperties: { index } }, children: [text] }]
  }

  const visit = (node: Node): void => {
    if (!node.children) return
    node.children = node.children.flatMap((child) => {
      if (child.type !== 'text' || child.value === undefined) {
        visit(child)
        return [child]
      }
      const start = child.position?.start.offset
      const isSlice = start !== undefined && source.slice(start, start + child.value.length) === child.value
      return splitAnnotations(child.value, isSlice ? start : 0, isSlice ? claims : [], isMarker).flatMap(toNode)
    })
  }

  return (tree: unknown) => visit(tree as Node)
}
