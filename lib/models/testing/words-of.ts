/** Lower-cased words and numbers of a text, for the fakes that compare texts by the words they share. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
