/**
 * Characters that a reader cannot see but a model reads: zero-width, bidirectional controls, tag characters (U+E0000 block),
 * variation selectors beyond emoji use, soft hyphens, and C0/C1 controls. They are dropped before anything is stored or embedded.
 */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\u034F|[\u{E0000}-\u{E0FFF}]/gu
/** Joiners are content in emoji and in Indic and Arabic script, and invisible padding between Latin letters. */
const strayJoiner =
  /(?<=[\p{Script=Latin}\p{N}\s\p{P}]|^)[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Latin}\p{N}\s\p{P}]|$)/gu
/** A surrogate without its partner cannot be stored as UTF-8. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const horizontalSpace = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000 ]+/g

/** Removes what cannot be seen and evens out line ends and spaces within lines. Keeps line breaks. Idempotent. */
export function cleanText(text: string): string {
  return stripInvisible(text)
    .replaceAll(/\r\n?|\u0085|\u2028|\f/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll(horizontalSpace, ' ')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Like `cleanText`, but keeps indentation: for code. */
export function cleanCode(text: string): string {
  return stripInvisible(text)
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029|\f/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/^\n+|\n+$/g, '')
}

/** One line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return stripInvisible(text).replaceAll(/\s+/g, ' ').trim()
}

function stripInvisible(text: string): string {
  return text.replaceAll(loneSurrogate, '\uFFFD').replaceAll(invisible, '').replaceAll(strayJoiner, '')
}
