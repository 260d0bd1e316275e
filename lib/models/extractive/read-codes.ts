const mixed =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}-]*\d)(?=[\p{L}\p{N}-]*\p{L})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu
const named = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+|[vV]ersion|firmware|release) (\d+(?:\.\d+)*)(?![\p{L}\p{N}])/gu
const notNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|The|In|Of|After|Before|Until|Over|Above|Below|Under|With|For|Is|Are|Does|Do|Can|How|What|When|Which|Who|Where|Why|Level|Severity|Page|Step)$/

/**
 * What names one thing among its kind: "E13", "BF-1211", "Boreal 60", "firmware 3.5". A text about another of them looks much the same
 * and answers another question. Each code comes as a test of a text; "Boreal 40 and 80" passes for "Boreal 80".
 */
export function readCodes(question: string): ((text: string) => boolean)[] {
  const single = [...question.matchAll(mixed)]
    .map(([code]) => code)
    .filter((code) => !/^\d+(?:st|nd|rd|th|s|k|m|h)$/i.test(code))
  const paired = [...question.matchAll(named)].filter(([, name = '']) => !notNames.test(name))
  const patterns = [
    ...single.map((code) => String.raw`(?<![\p{L}\p{N}])${code}(?![\p{L}\p{N}])`),
    ...paired.map(
      ([, name = '', number = '']) =>
        String.raw`(?<![\p{L}\p{N}])${name}(?:[\s/,&-]|\d|and|or){1,24}?(?<![\p{L}\p{N}.])${number.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}]|\.\d)`,
    ),
  ].map((source) => new RegExp(source, 'iu'))
  return patterns.map((pattern) => (text) => pattern.test(text))
}
