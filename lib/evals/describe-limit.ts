/** `≥ 0.8`, `≤ 0`, `≥ 0.8, ≤ 0.9`. @param show how the limits are written */
export function describeLimit(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  show: (limit: number) => string = String,
): string {
  return [min === null ? '' : `≥ ${show(min)}`, max === null ? '' : `≤ ${show(max)}`]
    .filter((one) => one !== '')
    .join(', ')
}
