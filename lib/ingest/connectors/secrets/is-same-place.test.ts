import { expect, test } from 'vitest'
import { isSamePlace } from './is-same-place'

const before = { url: 'https://cloud.example/dav/a/', username: 'ada' }

test.each([
  [{ ...before, url: 'https://cloud.example/dav/b/' }, true],
  [{ ...before, url: 'https://other.example/dav/a/' }, false],
  [{ ...before, url: 'http://cloud.example/dav/a/' }, false],
  [{ ...before, url: 'https://cloud.example:8443/dav/a/' }, false],
  [{ ...before, username: 'bo' }, false],
  [null, false],
])('a password may go from one place to %j: %s', (after, may) => {
  expect(isSamePlace(before, after)).toBe(may)
})

test('a password of a mailbox stays with its server', () => {
  const mailbox = { url: 'imaps://mail.example', username: 'ada', folder: '' }
  expect(isSamePlace(mailbox, { ...mailbox, folder: 'Archive' })).toBe(true)
  expect(isSamePlace(mailbox, { ...mailbox, url: 'imaps://other.example' })).toBe(false)
  expect(isSamePlace(mailbox, { ...mailbox, url: 'imap://mail.example' })).toBe(false)
})

test('a key stays with its bucket', () => {
  const bucket = { endpoint: 'https://s3.example', bucket: 'docs', accessKeyId: 'A', prefix: 'hr/' }
  expect(isSamePlace(bucket, { ...bucket, prefix: '' })).toBe(true)
  expect(isSamePlace(bucket, { ...bucket, bucket: 'other' })).toBe(false)
})

test('a client secret goes to its own token service, for its own application, only', () => {
  const app = {
    url: 'https://graph.example',
    loginUrl: 'https://login.example',
    tenantId: 'acme',
    clientId: 'app',
    place: 'a',
  }
  expect(isSamePlace(app, { ...app, place: 'b', library: 'Contracts' })).toBe(true)
  for (const changed of [{ loginUrl: 'https://login.elsewhere.example' }, { tenantId: 'other' }, { clientId: 'other' }])
    expect(isSamePlace(app, { ...app, ...changed })).toBe(false)
})
