/**
 * Characters that a reader does not see and a model does: controls, zero-width and direction marks, soft hyphens, variation
 * selectors and the tag block that can spell out a hidden ASCII text. Zero-width joiners stay inside emoji and between letters
 * of the scripts that need them.
 */
const hidden =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu
const strayJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]/gu

/** Changes lengths: never use it on text that offsets point into, only on what goes to a model or comes from a reader. */
export function removeHiddenText(text: string): string {
  return text.replace(hidden, '').replace(strayJoiner, '')
}
