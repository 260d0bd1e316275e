import { analyse } from 'chardet'

/** Scripts that Windows-1252 would turn into nonsense. */
const telling = /^(?:windows-125[13567]|koi8-r|iso-8859-[5-8]|shift_jis|euc-jp|euc-kr|big5|gb18030|windows-874)$/i
const minConfidence = 30
/** Latin letters of Central Europe and Turkey: told from Western ones by a language that is recognised, in texts that are not short. */
const latin = /^(?:iso-8859-[29]|windows-125[04])$/i
const latinLanguages = new Set(['cs', 'hu', 'pl', 'ro', 'tr'])
const minLatinBytes = 20
const maxSample = 100_000

/** The charset of bytes that are not UTF-8 and do not say what they are. */
export function detectCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, maxSample)
  const [best] = analyse(sample)
  if (!best || best.confidence < minConfidence) return 'windows-1252'
  if (telling.test(best.name)) return best.name
  const isLatin = latin.test(best.name) && latinLanguages.has(best.lang ?? '')
  return isLatin && sample.filter((byte) => byte > 0x7f).length >= minLatinBytes ? best.name : 'windows-1252'
}
