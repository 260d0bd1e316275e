import type { Unit } from './split-to-units'

/** One way of cutting: which units stand together. Pure; what a passage then looks like is the same for all of them. */
export type Cutting = {
  /** Blocks up to this many tokens stay whole; longer ones are taken sentence by sentence. */
  readonly unitTokens: number
  /** Every block is taken sentence by sentence, whatever its size. */
  readonly bySentence?: boolean
  /** A passage that goes on inside a section begins with so many tokens of the one before, in whole sentences. */
  readonly overlapTokens: number
  /** Each group becomes a passage. Together they hold every unit, in order. */
  group(units: readonly Unit[]): Unit[][]
}

/** What no passage may have more of: the embedder reads 512 tokens, and the header in front takes its share. */
export const mostTokens = 384
