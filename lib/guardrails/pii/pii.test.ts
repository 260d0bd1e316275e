import { expect, test } from 'vitest'
import { detectPii, type PiiType } from './detect-pii'
import { maskPii } from './mask-pii'

const found = (text: string) => detectPii(text).map(({ type, start, end }) => [type, text.slice(start, end)])

test.each<[PiiType, string, string]>([
  ['email', 'Write to jana.kos+hr@norrvane.example today.', 'jana.kos+hr@norrvane.example'],
  ['iban', 'Pay to NL91 ABNA 0417 1643 00, please.', 'NL91 ABNA 0417 1643 00'],
  ['iban', 'Account DE89370400440532013000.', 'DE89370400440532013000'],
  ['card', 'Card 4111 1111 1111 1111 was charged.', '4111 1111 1111 1111'],
  ['ip', 'The gateway is at 192.168.10.4.', '192.168.10.4'],
  ['ip', 'It answers on 2001:db8:85a3:0:0:8a2e:370:7334 only.', '2001:db8:85a3:0:0:8a2e:370:7334'],
  ['national-id', 'SSN 219-09-9991', '219-09-9991'],
  ['national-id', 'Steuer-ID 86 095 742 719', '86 095 742 719'],
  ['national-id', 'BSN: 111222333', '111222333'],
  ['national-id', 'NI number QQ 12 34 56 C is void, AB 12 34 56 C is not', 'AB 12 34 56 C'],
  ['phone', 'Call +31 10 123 45 67 before noon.', '+31 10 123 45 67'],
  ['phone', 'Reception: 0316 873 1234', '0316 873 1234'],
  ['phone', 'My phone is 60-56-85-91', '60-56-85-91'],
  ['key', 'token ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
])('%s: %s', (type, text, expected) => {
  expect(found(text)).toEqual([[type, expected]])
})

test.each([
  'The policy of 2025-12-15 replaces the one of 01.03.2024.',
  'Item 4111 1111 1111 1112 is out of stock.',
  'The price is 1,040.00 euros for 10 000 000 units.',
  'Firmware version 3.3.10.4 is current.',
  'Order BOR-40-STD by 15 January 2026, 22:00.',
  'IBAN NL91ABNA0417164301 has a wrong digit.',
  'Shifts of 06-14 14-22 hours, rooms 12-14-16, in 2025-12-15 07:30:00.',
  'Of 655 437 108 parts 12 failed.',
  'Between 2024 and 2026 we sold 123456789 loggers.',
])('nothing: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('what is found is masked by its type, and full names that are known by a word for them', () => {
  const text = 'Jana Kos (jana.kos@norrvane.example, +31 10 123 45 67) asked jana KOS; Grace did not.'
  expect(maskPii(text, ['Jana Kos', 'Grace'])).toEqual({
    text: '[person] ([e-mail], [phone number]) asked [person]; Grace did not.',
    count: 4,
  })
  expect(maskPii('Nothing here.', ['A.B (C']).text).toBe('Nothing here.')
})
