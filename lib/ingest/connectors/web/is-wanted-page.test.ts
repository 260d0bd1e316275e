import { expect, test } from 'vitest'
import { webConfig } from './config'
import { fileNameOf } from './file-name-of'
import { isWantedPage } from './is-wanted-page'

const config = webConfig.parse({ mode: 'links', url: 'https://n.example/docs/', pathPrefix: '/docs/' })

test.each([
  ['https://n.example/docs/leave', true],
  ['http://n.example/docs/leave', true],
  ['https://n.example/blog', false],
  ['https://www.n.example/docs/leave', false],
  ['https://n.example:8443/docs/leave', false],
  ['https://n.example.evil.example/docs/', false],
  ['https://n.example@evil.example/docs/', false],
  ['https://n.example/docs/logo.svg', false],
  ['https://n.example/docs/handbook.pdf', true],
  ['https://n.example/docs/a/b/a/b/a', false],
  [`https://n.example/docs/${'x'.repeat(800)}`, false],
])('%s belongs to the site: %s', (url, wanted) => {
  expect(isWantedPage(config, new URL(url))).toBe(wanted)
})

test.each([
  ['https://n.example/', true, 'n.example.html'],
  ['https://n.example/docs/leave', true, 'leave.html'],
  ['https://n.example/docs/leave.html?x=1', true, 'leave.html'],
  ['https://n.example/docs/leave.php', true, 'leave.php.html'],
  ['https://n.example/docs/%C3%BCber%20uns/', true, 'über uns.html'],
  ['https://n.example/docs/%E0%A4%A', true, '%E0%A4%A.html'],
  ['https://n.example/docs/handbook.pdf', false, 'handbook.pdf'],
])('%s as a file (a page: %s) is %s', (url, isHtml, name) => {
  expect(fileNameOf(new URL(url), isHtml)).toBe(name)
})
