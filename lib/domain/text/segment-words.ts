/** Writings that set no blank between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const one = new RegExp(`[${unspaced}]`, 'u')
const run = new RegExp(`[${unspaced}\\p{M}]*[${unspaced}][${unspaced}\\p{M}]*`, 'gu')
const letter = /\p{L}/gu
/** One letter of hiragana is a particle or an ending. */
const particle = /^\p{Script=Hiragana}$/u
const functionWords = new Set(
  'です ます した して する から まで など こと もの ため よう これ それ その この ある いる なる れる られ ない たち でき には では とは のは のが のを また および または 的 了 是 在 和 与 或 及 不 也 都 就 而 之 其 这 那 有 请 吗 呢 什么 哪 怎么 多少 几 ที่ และ ของ ใน เป็น ได้ ให้ ไม่ มี การ จะ กับ หรือ โดย จาก ต้อง'.split(
    ' ',
  ),
)

let segmenter: Intl.Segmenter | undefined

/** The words of a run of such letters and where each begins in it (UTF-16 code units). */
export function cutRun(text: string): { text: string; index: number }[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(text)]
    .filter((part) => part.isWordLike)
    .map(({ segment, index }) => ({ text: segment, index }))
}

export const hasUnspaced = (text: string): boolean => one.test(text)

/** Whether most letters of a text belong to a writing without blanks. */
export function isUnspaced(text: string): boolean {
  const found = (text.match(run) ?? []).reduce((sum, part) => sum + part.length, 0)
  return found > 0 && found * 2 > (text.match(letter)?.length ?? 0)
}

/**
 * A text for the keyword index: words of Japanese, Chinese and Thai with blanks between them, their particles left out, everything else as it is.
 * Null for a text that has none of them, which is its own such text.
 */
export function segmentWords(text: string): string | null {
  if (!hasUnspaced(text)) return null
  return text.replace(run, (found) => {
    const words = cutRun(found.normalize('NFKC')).map((word) => word.text)
    return ` ${words.filter((word) => !particle.test(word) && !functionWords.has(word)).join(' ')} `
  })
}
