import { createHash } from 'node:crypto'
import type { TrainingSplit } from '@/lib/domain/data-export'

/** One in so many groups is kept for validation. */
const oneIn = 10

/**
 * Which samples train and which validate. Samples that share a document, directly or through others, stay together: a passage that was trained
 * on tells nothing about a model that is asked about it. By hash, so that a sample stays on its side from export to export.
 */
export function splitByDocuments(
  samples: readonly { readonly id: string; readonly documents: readonly string[] }[],
): TrainingSplit[] {
  const parent = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up
    return at
  }
  const keysOf = ({ id, documents }: (typeof samples)[number]): readonly string[] =>
    documents.length > 0 ? documents : [id]
  for (const sample of samples) {
    const [first = sample.id, ...others] = keysOf(sample)
    for (const other of others) {
      // The smaller name becomes the group's, whatever the order of the samples.
      const [low, high] = [root(first), root(other)].toSorted()
      if (low !== undefined && high !== undefined && low !== high) parent.set(high, low)
    }
  }
  return samples.map((sample) => {
    const group = root(keysOf(sample)[0] ?? sample.id)
    return createHash('sha256').update(group).digest().readUInt32BE(0) % oneIn === 0 ? 'validation' : 'train'
  })
}
