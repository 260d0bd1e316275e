export type ArchiveLimits = {
  readonly maxEntries: number
  /** Of all that is taken from one archive. */
  readonly maxTotalBytes: number
  /** Archives and mails inside: each may bring as much again as its own limits allow. */
  readonly maxContainers: number
}

const mb = 1024 * 1024

/** By how deep the archive lies. Together they bound what one upload can become: 500 MB, and 20 times 100 MB out of inner archives. */
const byDepth: readonly ArchiveLimits[] = [
  { maxEntries: 5000, maxTotalBytes: 500 * mb, maxContainers: 20 },
  { maxEntries: 1000, maxTotalBytes: 100 * mb, maxContainers: 0 },
]

export const archiveLimits = (depth: number): ArchiveLimits =>
  byDepth[depth] ?? { maxEntries: 0, maxTotalBytes: 0, maxContainers: 0 }

/** An entry that unpacks to more than this many times its size is made to fill a disk. Small ones may: a table of zeros is no bomb. */
export const maxRatio = 200
export const freeOfRatioBytes = mb
