const kinds: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'a Word document'],
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^META-INF\/container\.xml$/, 'an EPUB book'],
  [/^content\.xml$/, 'an OpenDocument file'],
]

/** What a zip of these entries is, by the parts of the documents that are zips; null when it has none of them. */
export function officeKindOf(entries: readonly { readonly name: string }[]): string | null {
  return kinds.find(([part]) => entries.some(({ name }) => part.test(name)))?.[1] ?? null
}
