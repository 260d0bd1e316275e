import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { makeZip, parseSource, shapeOf } from '../testing/parse-source'

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
const book = (
  spine: string,
): string => `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Pumps</dc:title><dc:creator>Ada Byron</dc:creator><dc:language>en-GB</dc:language></metadata>
  <manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`
const page = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`
const make = (extra: Record<string, string> = {}): Uint8Array =>
  makeZip({
    mimetype: mediaTypes.epub,
    'META-INF/container.xml': container,
    'OEBPS/book.opf': book('<itemref idref="n"/><itemref idref="b"/><itemref idref="a"/>'),
    'OEBPS/nav.xhtml': page('<nav><a href="x">Contents</a></nav>'),
    'OEBPS/text/one a.xhtml': page('<h1>Care</h1><p>Oil&nbsp;it.</p><p hidden="hidden">not shown</p>'),
    'OEBPS/text/two.xhtml': page('<h1>Start</h1><p>Switch it on.<br>Wait.</p>'),
    ...extra,
  })

test('chapters come in reading order, without the table of contents', async () => {
  const parsed = await parseSource(make(), mediaTypes.epub, 'b.epub')
  expect(shapeOf(parsed)).toEqual([
    'heading: Start',
    'paragraph: Switch it on.\nWait.',
    'heading: Care',
    'paragraph: Oil it.',
  ])
  expect(parsed).toMatchObject({ title: 'Pumps', language: 'en', metadata: { author: 'Ada Byron' }, warnings: [] })
})

test('a protected book says so', async () => {
  const locked = make({
    'META-INF/encryption.xml': '<encryption><CipherReference URI="OEBPS/text/two.xhtml"/></encryption>',
  })
  await expect(parseSource(locked, mediaTypes.epub, 'b.epub')).rejects.toMatchObject({ code: 'document_encrypted' })
})
