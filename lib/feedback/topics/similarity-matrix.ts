/** How near each of `size` things is to each other one, row by row: symmetric, 1 on the diagonal. */
export type SimilarityMatrix = { readonly size: number; readonly values: Float32Array }
