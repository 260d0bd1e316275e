import { expect, test } from 'vitest'
import { isReservedAddress } from './is-reserved-address'

const hostOf = (url: string): string => new URL(url).hostname

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://[fe80::1]/v1',
  'http://[::ffff:169.254.169.254]/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
  'http://metadata.google.internal/v1',
])('%s is where a machine asks for its own credentials', (url) => {
  expect(isReservedAddress(hostOf(url))).toBe(true)
})

test.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1:8000',
  'http://10.0.0.5/v1',
  'http://192.168.1.9',
  'http://[fd12:3456::1]/v1',
  'https://api.example.com/v1',
  'http://metadatabase.example.com',
])('%s can be a model', (url) => {
  expect(isReservedAddress(hostOf(url))).toBe(false)
})
