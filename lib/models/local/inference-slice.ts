export type InferenceKind = 'embed' | 'rerank'

/** Tokens of one text or pair, [CLS] and [SEP] included. `secondAt` is where the second text of a pair begins. */
export type TokenSequence = { readonly ids: readonly number[]; readonly secondAt: number }

/** What a worker computes in one go: a few sequences, one model run each. */
export type InferenceSlice = { readonly kind: InferenceKind; readonly sequences: readonly TokenSequence[] }

/** Computes one slice after the other. The result has `width` numbers a sequence: the unit vector, or one logit. */
export type InferenceWorker = {
  run(slice: InferenceSlice): Promise<Float32Array>
  close(): Promise<void>
}

export const embeddingDimension = 384
export const widthOf: Record<InferenceKind, number> = { embed: embeddingDimension, rerank: 1 }
