import { expect, test } from 'vitest'
import { linkToFile } from './link-to-file'

test.each([
  ['https://github.com/acme/docs.git', 'https://github.com/acme/docs/blob/release/2/hr/Leave%20%26%20pay.md'],
  [
    'https://gitlab.example.com/a/b/docs',
    'https://gitlab.example.com/a/b/docs/-/blob/release/2/hr/Leave%20%26%20pay.md',
  ],
  ['https://bitbucket.org/acme/docs.git/', 'https://bitbucket.org/acme/docs/src/release/2/hr/Leave%20%26%20pay.md'],
  ['https://codeberg.org/acme/docs.git', 'https://codeberg.org/acme/docs/src/branch/release/2/hr/Leave%20%26%20pay.md'],
  ['https://git.example.com/docs.git', null],
])('a file of %s', (url, link) => {
  expect(linkToFile(url, 'release/2', 'hr/Leave & pay.md')).toBe(link)
})
