import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

test('JSON: records are rows with their names, larger objects are sections, numbers stay as written', async () => {
  const json = '{"shop": {"name": "Graz", "open": true}, "parts": [{"id": 12345678901234567890, "price": 1.10, "size": {"w": 2}, "tags": ["a", "b"]}, {"id": 2, "note": null}]}'
  expect(shapeOf(await parseSource(json, mediaTypes.json))).toEqual([
    'heading: shop',
    'table-row: name: Graz; open: true',
    'heading: parts',
    'table-row: id: 12345678901234567890; price: 1.10; size.w: 2; tags: a, b',
    'table-row: id: 2',
  ])
})

test('one JSON value per line', async () => {
  expect(shapeOf(await parseSource('{"a": 1}\n{"a": 2}\n', mediaTypes.json))).toEqual(['table-row: a: 1', 'table-row: a: 2'])
})

test('what is not JSON is read as text, and says so', async () => {
  const parsed = await parseSource('{"a": 1,\n  // why\n}', mediaTypes.json)
  expect(shapeOf(parsed)).toEqual(['code: {"a": 1,\n  // why\n}'])
  expect(parsed.warnings).toEqual(['This file is not valid JSON. It was read as plain text.'])
})

test('YAML says what it says: no, 010 and 1.10 are no booleans and other numbers', async () => {
  const yaml = 'shipping: no\ncode: 010\nprice: 1.10\nsince: 2026-03-01\n---\ntext: |\n  first\n  second\n'
  expect(shapeOf(await parseSource(yaml, mediaTypes.yaml))).toEqual([
    'table-row: shipping: no; code: 010; price: 1.10; since: 2026-03-01',
    'paragraph: text: first\nsecond',
  ])
})

test('aliases that would grow without end are not followed', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  const lines = names.map((name, i) => `${name}: &${name} [${i === 0 ? 'lol' : `*${names[i - 1] ?? ''},`.repeat(9)}]`)
  const parsed = await parseSource(lines.join('\n'), mediaTypes.yaml)
  expect(parsed.text.length).toBeLessThan(2000)
  expect(parsed.warnings).toHaveLength(1)
})
