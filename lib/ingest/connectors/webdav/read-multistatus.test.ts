import { expect, test } from 'vitest'
import { readMultistatus } from './read-multistatus'

test('another server’s prefixes, and one without ETags', () => {
  const body = `<?xml version="1.0"?><multistatus xmlns="DAV:">
    <response><href>/a/</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>
    <response><href>/a/b%20c.md</href><propstat><prop><resourcetype/><getlastmodified>Tue, 10 Mar 2026 12:00:00 GMT</getlastmodified>
      <getcontentlength>12</getcontentlength></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`
  expect(readMultistatus(body)).toEqual([
    { href: '/a/', isFolder: true, version: '-' },
    { href: '/a/b%20c.md', isFolder: false, version: 'Tue, 10 Mar 2026 12:00:00 GMT-12' },
  ])
})

test('names of other vocabularies are not taken for those of WebDAV, and files that a body names are not fetched', () => {
  const body = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
    <d:multistatus xmlns:d="DAV:" xmlns:o="urn:other"><d:response><o:href>/wrong</o:href><d:href>/right&x;</d:href>
    <d:propstat><d:prop><o:collection/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
  expect(readMultistatus(body)).toEqual([{ href: '/right&x;', isFolder: false, version: '-' }])
})

test.each(['', '<html>Sign in</html>', 'no markup at all', '{"json":true}'])('%j is no listing', (body) => {
  expect(() => readMultistatus(body)).toThrow(expect.objectContaining({ code: 'connector_source_unreachable' }))
})
