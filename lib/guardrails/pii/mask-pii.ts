import { escapePattern } from '@/lib/domain/text/escape-pattern'
import { detectPii, type PiiType } from './detect-pii'

const words = {
  key: '[key]',
  email: '[e-mail]',
  iban: '[account number]',
  card: '[card number]',
  ip: '[IP address]',
  'national-id': '[national id]',
  phone: '[phone number]',
} satisfies Record<PiiType, string>

const personWord = '[person]'

export type Masked = { readonly text: string; readonly count: number }

/**
 * A text with a word for its type in the place of each piece of structured personal data, and of each of `names` where it stands as
 * whole words, in any case. Other names stay: what is masked by pattern is masked surely, what would be guessed is not.
 */
export function maskPii(text: string, names: readonly string[] = []): Masked {
  let masked = ''
  let at = 0
  const found = detectPii(text)
  for (const { type, start, end } of found) {
    masked += text.slice(at, start) + words[type]
    at = end
  }
  masked += text.slice(at)
  const pattern = namesPattern(names)
  if (!pattern) return { text: masked, count: found.length }
  let count = found.length
  const whole = masked.replace(pattern, () => {
    count += 1
    return personWord
  })
  return { text: whole, count }
}

/** Names of one word are left: "Grace" and "May" are words, too. */
function namesPattern(names: readonly string[]): RegExp | null {
  const full = [...new Set(names.map((name) => name.trim().replace(/\s+/g, ' ')))].filter((name) => name.includes(' '))
  if (full.length === 0) return null
  const parts = full.toSorted((a, b) => b.length - a.length).map((name) => escapePattern(name).replace(/ /g, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
