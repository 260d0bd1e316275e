import { FootnoteError } from '@/lib/errors/footnote-error'

/** Long enough for any passphrase; without an end, hashing would be a way to keep the server busy. */
export const maxPasswordLength = 200
export const minPasswordLength = 10

/** What remains of common passwords when digits and signs at the ends are cut off. */
const commonStems = new Set(
  'password passwort passphrase qwerty qwertyuiop qwertzuiop azertyuiop asdfghjkl letmein welcome iloveyou administrator admin changeme footnote monkey dragon football baseball superman sunshine princess trustno default secret company'.split(
    ' ',
  ),
)

/**
 * Length first (NIST 800-63B): no rules about kinds of characters, which make passwords worse, but no well-known ones either.
 * @throws weak_password
 */
export function requireStrongPassword(password: string, email: string): void {
  const lower = password.toLowerCase()
  const stem = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const owner = email.split('@')[0] ?? ''
  const isWeak =
    password.length < minPasswordLength ||
    password.length > maxPasswordLength ||
    new Set(lower).size < 5 ||
    commonStems.has(stem) ||
    '01234567890123456789 abcdefghijklmnopqrstuvwxyz 98765432109876543210'.includes(lower) ||
    lower === email.toLowerCase() ||
    (owner.length >= 4 && stem === owner.toLowerCase())
  if (isWeak) throw new FootnoteError('weak_password')
}
