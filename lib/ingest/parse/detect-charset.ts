import { analyse } from 'chardet'

/**
 * Scripts that Windows-1252 would turn into nonsense. Between the encodings of Latin letters, guesses are no better than a coin for
 * short texts: those stay with Windows-1252.
 */
const telling = /^(?:windows-125[13567]|koi8-r|iso-8859-[5-8]|shift_jis|euc-jp|euc-kr|big5|gb18030|windows-874)$/i
const minConfidence = 30
const maxSample = 100_000

/** The charset of bytes that are not UTF-8 and do not say what they are. */
export function detectCharset(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, maxSample))
  return best && best.confidence >= minConfidence && telling.test(best.name) ? best.name : 'windows-1252'
}
