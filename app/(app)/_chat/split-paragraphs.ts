export type Paragraph = { text: string; offset: number }

/** Paragraphs at blank lines, each with where it begins in the text. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let offset = 0
  for (const part of text.split(/(\n[ \t]*\n\s*)/)) {
    if (part.trim() !== '') paragraphs.push({ text: part, offset })
    offset += part.length
  }
  return paragraphs
}
