import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

const parse = (source: string | Uint8Array) => parseSource(source, mediaTypes.xml, 'a.xml')

test('records are rows with names, prose is prose, titles are headings', async () => {
  const xml = `<catalog><part sku="P1"><name>Pump</name><price currency="EUR">12.50</price></part>
    <article><title>Care</title><p>Oil it <b>often</b>.</p></article>
    <table><tr><th>Plan</th><th>Price</th></tr><tr><td>Pro</td><td>10</td></tr></table></catalog>`
  expect(shapeOf(await parse(xml))).toEqual([
    'table-row: sku: P1; name: Pump; currency: EUR; price: 12.50',
    'heading: Care',
    'paragraph: Oil it often.',
    'table-row: Plan: Pro; Price: 10',
  ])
})

test('the declared encoding holds', async () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>\xc4\xe0</p>', 'latin1')
  expect((await parse(new Uint8Array(latin))).text).toBe('Да')
})

test('what is not well-formed is damaged', async () => {
  await expect(parse('<a><b></a>')).rejects.toMatchObject({ code: 'document_broken' })
})
