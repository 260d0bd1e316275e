import type { GoldenCase } from '@/lib/domain/golden-case'
import type { AnchoredSource } from './anchor-sources'

export const withheldSource = { document: '(withheld)', quote: 'Withheld: you may not read this document.' } as const

/** A case as someone may see it: the expected passages of documents that they may not read are withheld, each in its place. */
export function withholdCase(golden: GoldenCase, anchored: readonly AnchoredSource[]): GoldenCase {
  const sources = anchored.map(({ source, isVisible }) => (isVisible ? source : withheldSource))
  return { ...golden, sources }
}
