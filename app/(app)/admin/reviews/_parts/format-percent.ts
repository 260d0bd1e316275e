/** A share to the point: what a review can tell is no finer. `91 %`. */
export const formatPercent = (share: number): string => `${Math.round(100 * share)} %`
