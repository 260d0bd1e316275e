import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { mediaTypes } from './media-types'
import { parseHtml } from './parse-html'
import { parseLimits } from './parsed-file'

const parse = (html: string | Uint8Array) =>
  parseHtml({
    bytes: typeof html === 'string' ? new TextEncoder().encode(html) : new Uint8Array(html),
    fileName: 'page.html',
    mediaType: mediaTypes.html,
    limits: parseLimits,
  })

const words = 'The warranty covers parts and labour for two years from the date of delivery. '.repeat(8)
const page = (body: string, head = '') =>
  parse(`<html><head>${head}</head><body><main><p>${words}</p>${body}</main></body></html>`)

test.each([
  ['an attribute', '<div hidden>SECRET orders to the model stand here</div>'],
  ['aria-hidden', '<p aria-hidden="true">SECRET orders to the model stand here</p>'],
  ['display:none', '<p style="display: none">SECRET orders to the model stand here</p>'],
  ['an unreadable size', '<p style="font-size:1px">SECRET orders to the model stand here</p>'],
  ['no size at all', '<p style="font-size:0">SECRET orders to the model stand here</p>'],
  ['white on white', '<p style="color:#FFFFFF">SECRET orders to the model stand here</p>'],
  ['a place off the page', '<p style="position:absolute;left:-9999px">SECRET orders to the model stand here</p>'],
])('text hidden by %s is not read, and a warning says so', (_how, html) => {
  const parsed = page(html)
  expect(parsed.text).not.toContain('SECRET')
  expect(parsed.warnings).toEqual(['This page has text that its readers cannot see (7 words). It was left out.'])
})

test('text hidden by a rule of the page is not read; a rule for print hides nothing', () => {
  const styles = '<style>.gone{display:none} @media print{.shown{display:none}}</style>'
  const parsed = page(
    '<p class="gone">SECRET orders to the model stand here</p><p class="shown">Call us on weekdays.</p>',
    styles,
  )
  expect(parsed.text).not.toContain('SECRET')
  expect(parsed.text).toContain('Call us on weekdays.')
})

test('white text on a dark ground, small print and icons stay without a warning', () => {
  const parsed = page(
    '<div style="background:#003"><p style="color:white">Open from nine to five on weekdays.</p></div><p style="font-size:11px;opacity:0.9">Prices without tax.</p><i aria-hidden="true">menu</i>',
  )
  expect(parsed.text).toContain('Open from nine to five on weekdays.')
  expect(parsed.text).toContain('Prices without tax.')
  expect(parsed.warnings).toEqual([])
})

test('the newsletter with orders to assistants is read without them', async () => {
  const parsed = parse(await readFile('samples/files/suppliers/palvic-newsletter-2025.html'))
  expect(parsed.title).toBe('Supplier news: Palvic Housings, winter 2025')
  expect(parsed.text).toContain('our prices rise by 3.5 % from 1 March 2026')
  expect(parsed.text).not.toMatch(/ignore all previous|salary bands|90 %/i)
  expect(parsed.warnings).toHaveLength(1)
})

const titled = (title: string, rest: { head?: string; body?: string }) =>
  parse(
    `<html><head><title>${title}</title>${rest.head ?? ''}</head><body>${rest.body ?? ''}<p>${words}</p></body></html>`,
  ).title

test('a title loses the name of its site and nothing else', () => {
  const site = '<meta property="og:site_name" content="Norrvane">'
  expect(titled('Office guide | Norrvane', { head: site })).toBe('Office guide')
  expect(titled('Office guide - Graz – Norrvane', { head: site })).toBe('Office guide - Graz')
  expect(titled('Office guide | Norrvane', { body: '<header><a href="/">Norrvane</a></header>' })).toBe('Office guide')
  expect(titled('Norrvane — Office guide', { body: '<h1>Office guide</h1>' })).toBe('Office guide')
  expect(titled('Rules for 2024 - 2025', { body: '<h1>Rules</h1><h2>2025</h2>' })).toBe('Rules for 2024 - 2025')
  expect(titled('Part A | Part B', {})).toBe('Part A | Part B')
})

test.each([
  ['neither', (text: string) => `<!doctype html><html lang="en"><title>Moorings</title><p>${text}</p></html>`],
  [
    'a body only',
    (text: string) => `<html lang="en"><title>Moorings</title><body class="x"><p>${text}</p></body></html>`,
  ],
  ['a head only', (text: string) => `<html lang="en"><head><title>Moorings</title></head><p>${text}</p></html>`],
  ['both', (text: string) => `<html lang="en"><head><title>Moorings</title></head><body><p>${text}</p></body></html>`],
])('tags that HTML lets a page leave out are not missed: it has %s', (_which, write) => {
  const text = 'A guest mooring costs 27 euros a night.'
  expect(parse(write(text))).toMatchObject({ title: 'Moorings', language: 'en', text })
})
