import { expect, test } from 'vitest'
import { isPrivateAddress } from './is-private-address'

const hostOf = (url: string): string => new URL(url).hostname

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://[2002:7f00:1::]/',
])('%s is not on the public internet', (url) => {
  expect(isPrivateAddress(hostOf(url))).toBe(true)
})

test.each(['http://8.8.8.8/', 'http://172.32.0.1/', 'http://[2606:4700::1111]/', 'https://www.example.com/'])(
  '%s may be',
  (url) => {
    expect(isPrivateAddress(hostOf(url))).toBe(false)
  },
)
