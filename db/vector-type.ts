/** HNSW takes 2,000 dimensions of 4 bytes, or 4,000 of 2 bytes. */
const maxVector = 2000
const maxHalfvec = 4000

export type VectorType = {
  /** The SQL type that vectors of this dimension are cast to, the same in the index and in the query. */
  readonly name: string
  readonly operatorClass: string
  /** False above 4,000 dimensions: such vectors are searched by an exact scan. */
  readonly indexable: boolean
}

/** How vectors of `dimension` are compared and indexed. Half precision costs no measurable recall at these sizes. */
export function vectorType(dimension: number): VectorType {
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > 16_000) {
    throw new RangeError(`a vector cannot have ${dimension} dimensions`)
  }
  const half = dimension > maxVector && dimension <= maxHalfvec
  return {
    name: `${half ? 'halfvec' : 'vector'}(${dimension})`,
    operatorClass: half ? 'halfvec_cosine_ops' : 'vector_cosine_ops',
    indexable: dimension <= maxHalfvec,
  }
}
