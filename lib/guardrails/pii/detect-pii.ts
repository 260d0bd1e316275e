import { passesElevenTest, passesLuhn, passesMod1110, passesMod97 } from './checksums'

export const piiTypes = ['key', 'email', 'iban', 'card', 'ip', 'national-id', 'phone'] as const
export type PiiType = (typeof piiTypes)[number]

/** UTF-16 code units into the text, end exclusive. */
export type PiiFinding = { readonly type: PiiType; readonly start: number; readonly end: number }

type Rule = { readonly type: PiiType; readonly pattern: RegExp; readonly isIt?: (found: string) => boolean }

const digitsOf = (text: string): string => text.replace(/\D/g, '')
const hasDigits =
  (from: number, to: number) =>
  (found: string): boolean =>
    digitsOf(found).length >= from && digitsOf(found).length <= to

const phoneCue = String.raw`(?<=\b(?:tel|telephone|telefon|phone|mobile|mobil|handy|cell|fax|call|ruf|number|nummer|line|contact|reach|sms|whatsapp)(?:\s(?:me|us|him|her|number|no|at|on|is|under|unter)){0,3}[.:]?\s{0,3})`
/** Not a number of a section ("4.2.5.4"), and not the machine's own. */
const isAddress = (found: string): boolean =>
  !/^(?:127\.|0\.0\.0\.0)/.test(found) && found.split('.').some((part) => Number(part) > 19)

/** What looks like a number of a telephone and is a day or an amount. */
const isDayOrAmount = (found: string): boolean =>
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$|^\d{1,3}(?:[ .]000)+$/.test(
    found.replace(/[()]/g, '').trim(),
  )

/**
 * Structured data of persons, by pattern and, where there is one, by checksum; what names the type more surely comes first. Names and
 * addresses of streets are not among them: without a model they cannot be told from other words.
 */
const rules: readonly Rule[] = [
  { type: 'key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g },
  { type: 'key', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    type: 'key',
    pattern:
      /\b(?:sk-[\w-]{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_\w{36,}|github_pat_\w{40,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|fn_[\w-]{24,})/g,
  },
  { type: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu },
  {
    type: 'iban',
    pattern: /\b[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?)\b/g,
    isIt: (found) => passesMod97(found.replace(/ /g, '')),
  },
  {
    type: 'card',
    pattern:
      /(?<![\w.,/=#+-])(?:(?:[2-6]|1(?=800))(?:[ -]?\d){12,18}|(?:50[1-3]|63|67)(?:[ -]?\d){9,10})(?![\w]|[.,]\d)/g,
    isIt: (found) => passesLuhn(digitsOf(found)),
  },
  {
    type: 'ip',
    pattern:
      /(?<![\d.]|\bv(?:ersion)?\.? ?)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/gi,
    isIt: isAddress,
  },
  {
    type: 'ip',
    pattern:
      /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){2,6}:(?:[0-9a-f]{1,4}:?){0,4})(?![\w:])/gi,
  },
  { type: 'national-id', pattern: /(?<![\d-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g },
  { type: 'national-id', pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
  {
    type: 'national-id',
    pattern: /(?<![\d.,])[1-9]\d(?: ?\d{3}){3}(?![\d]|[.,]\d)/g,
    isIt: (found) => digitsOf(found).length === 11 && passesMod1110(digitsOf(found)),
  },
  {
    type: 'national-id',
    pattern: /(?<=\b(?:BSN|burgerservicenummer|sofinummer)\D{0,12})\d{9}(?!\d)/gi,
    isIt: passesElevenTest,
  },
  {
    type: 'phone',
    pattern: /(?<![\w+])\+\d{1,3}(?:[ .\-/]?(?:\(\d{1,4}\)|\d{1,4})){2,6}(?!\d)/g,
    isIt: hasDigits(8, 15),
  },
  {
    type: 'phone',
    pattern: /(?<![\w.,/-])\(?0\d{1,4}\)?(?:[ .\-/]\d{2,5}){1,5}(?![\w]|[.,]\d)/g,
    isIt: (found) => hasDigits(9, 13)(found) && !isDayOrAmount(found),
  },
  { type: 'phone', pattern: /(?<![\w.,/-])\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![\w]|[.,]\d)/g },
  {
    type: 'phone',
    // Groups that no amount and no day is written in: "28-64-66-98", "21 284 698 2548".
    pattern: /(?<![\w.,/-])\d{2,4}([ -])\d{2,4}(?:\1\d{2,4}){1,3}(?![\w/-]|[ .,]\d)/g,
    isIt: (found) => hasDigits(8, 13)(found) && !isDayOrAmount(found) && !/^\d{1,3}(?:\D\d{3})+$/.test(found),
  },
  {
    type: 'phone',
    pattern: new RegExp(String.raw`${phoneCue}\(?\d(?:[ .\-/]?(?:\(\d{1,4}\)|\d{1,4})){2,6}(?!\d)`, 'gi'),
    isIt: (found) => hasDigits(7, 15)(found) && !isDayOrAmount(found),
  },
]

/** Where a text holds structured data of persons or keys, in the order of the text, without overlaps. */
export function detectPii(text: string): PiiFinding[] {
  const found: PiiFinding[] = []
  for (const { type, pattern, isIt } of rules)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isIt && !isIt(match[0])) continue
      if (!found.some((one) => one.start < end && one.end > start)) found.push({ type, start, end })
    }
  return found.toSorted((a, b) => a.start - b.start)
}
