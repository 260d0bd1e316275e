import { expect, it } from 'vitest'
import { decryptSecret, encryptSecret } from './encrypt-secret'

const secret = Buffer.alloc(32, 1)

it('opens what it sealed, and seals the same key differently each time', () => {
  const sealed = encryptSecret(secret, 'sk-äöü-1234', 'wsp_1/prv_1')
  expect(decryptSecret(secret, sealed, 'wsp_1/prv_1')).toBe('sk-äöü-1234')
  expect(sealed).not.toContain('1234')
  expect(encryptSecret(secret, 'sk-äöü-1234', 'wsp_1/prv_1')).not.toBe(sealed)
})

it.each([
  ['another installation’s secret', Buffer.alloc(32, 2), 'wsp_1/prv_1'],
  ['another provider’s row', secret, 'wsp_1/prv_2'],
  ['another workspace’s row', secret, 'wsp_2/prv_1'],
])('does not open with %s', (_, key, context) => {
  const sealed = encryptSecret(secret, 'sk-1234', 'wsp_1/prv_1')
  expect(() => decryptSecret(key, sealed, context)).toThrow(expect.objectContaining({ code: 'provider_key_invalid' }))
})

it('does not open what was changed', () => {
  const sealed = encryptSecret(secret, 'sk-1234', 'wsp_1/prv_1')
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => decryptSecret(secret, changed, 'wsp_1/prv_1')).toThrow(
    expect.objectContaining({ code: 'provider_key_invalid' }),
  )
})
