/** Words that no English text has; "der" and "von" of names, and "die", are left out. */
const words =
  /(?<![\p{L}])(?:(?<!\b[Vv][ao]n )[Dd]er|[Dd]as|[Dd]em|und|nicht|ist|sind|[Ee]ine?[rnms]?|mit|zu[mr]?|im|auf|wird|werden|oder|[Ff]ür|[Üü]ber|bei|beträgt)(?![\p{L}])/gu
/** A text of this length has several of them when it is German. */
const shortText = 200
const leastInLong = 3

/** Whether a text is written in German: there a comma is decimal and a dot groups thousands. */
export function isGerman(text: string): boolean {
  const found = new Set(text.match(words)?.map((word) => word.toLowerCase()))
  return found.size >= (text.length < shortText ? 1 : leastInLong)
}
