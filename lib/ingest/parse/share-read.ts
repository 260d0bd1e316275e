import { minPageConfidence, type CoverageReport } from '@/lib/domain/document'

/** Coverage of a file of `total` pages, 0..1: empty pages count as read, pages recognised with little confidence do not. */
export function shareRead(total: number, { recognised, withoutText }: CoverageReport): number {
  const unsure = recognised.filter(({ confidence }) => confidence < minPageConfidence).length
  return total === 0 ? 0 : (total - unsure - withoutText.length) / total
}
