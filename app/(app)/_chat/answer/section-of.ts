/** Where a passage stands in its document, in words. A document whose first heading is its title does not say it twice. */
export function sectionOf(source: { readonly title: string; readonly headingPath: readonly string[] }): string {
  const [first, ...rest] = source.headingPath
  return (first === source.title ? rest : source.headingPath).join(' › ')
}
