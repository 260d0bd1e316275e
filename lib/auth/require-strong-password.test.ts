import { expect, test } from 'vitest'
import { requireStrongPassword } from './require-strong-password'

const isRefused = (password: string): boolean => {
  try {
    requireStrongPassword(password, 'margaret@example.com')
    return false
  } catch {
    return true
  }
}

test.each([
  ['short', 'nine char'],
  ['without variety', 'aaaabbbbaaaabbbb'],
  ['a well-known word with decoration', 'Password2026!'],
  ['a run of keys', 'qwertyuiop123'],
  ['a run of digits', '1234567890'],
  ['the e-mail itself', 'Margaret@example.com'],
  ['the name in the e-mail with digits', 'margaret1987'],
  ['longer than can be hashed in good time', 'ab3de'.repeat(41)],
])('a password that is %s is refused', (_, password) => {
  expect(isRefused(password)).toBe(true)
})

test.each(['otters float in teams', 'k7$Vq!m2Lp', 'größere Kähne fahren'])('%s is good', (password) => {
  expect(isRefused(password)).toBe(false)
})
