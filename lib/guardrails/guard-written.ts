import { FootnoteError } from '@/lib/errors/footnote-error'
import { detectPii } from './pii/detect-pii'
import { maskPii } from './pii/mask-pii'

/** What somebody typed, as it may be stored under the workspace's policy. @throws personal_data_written, naming what was found */
export function guardWritten(text: string, policy: 'mask' | 'block' | undefined): string {
  if (policy === undefined) return text
  if (policy === 'mask') return maskPii(text).text
  const types = [...new Set(detectPii(text).map(({ type }) => names[type]))]
  if (types.length === 0) return text
  throw new FootnoteError('personal_data_written', {
    detail: `This workspace stores no personal data that people type, and here is ${types.join(' and ')}. Leave it out and send the rest.`,
  })
}

const names = {
  key: 'a key',
  email: 'an e-mail address',
  iban: 'an account number',
  card: 'a card number',
  ip: 'an IP address',
  'national-id': 'a national id',
  phone: 'a phone number',
} as const
