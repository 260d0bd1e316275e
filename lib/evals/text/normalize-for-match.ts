/**
 * Text as it is compared with expected strings: one kind of dash, quote and space, lower case, no space before a percent or degree sign,
 * no footnote markers.
 */
export function normalizeForMatch(text: string): string {
  return text
    .replaceAll(/\s?\[\d+\]/g, '')
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll('\u{ad}', '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[%°])/g, '')
    .trim()
    .toLowerCase()
}
