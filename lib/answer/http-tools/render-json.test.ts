import { expect, test } from 'vitest'
import { renderJson } from './render-json'

test('a record is a line, what is inside of it is named by the way to it, and its lists come below', () => {
  const order = {
    id: 4711,
    deliveryDate: '2026-12-03',
    customer: { name: 'Ada; Lovelace', address: { city: 'Graz' } },
    paid: true,
    note: null,
    tags: ['gift', 'fragile'],
    order_lines: [
      { sku: 'MUG', count: 2 },
      { sku: 'PEN', count: 1 },
    ],
  }
  expect(renderJson(order)).toBe(
    [
      'id: 4711; delivery date: 2026-12-03; customer name: Ada, Lovelace; customer address city: Graz; paid: yes; tags: gift, fragile',
      'order lines sku: MUG; order lines count: 2',
      'order lines sku: PEN; order lines count: 1',
    ].join('\n'),
  )
})

test('a list of records is a line each, with or without a wrapper around it', () => {
  const rows = [{ a: 1 }, { a: 2 }]
  expect(renderJson(rows)).toBe('a: 1\na: 2')
  expect(renderJson({ data: rows })).toBe('a: 1\na: 2')
  expect(renderJson({ data: rows, total: 2 })).toBe('total: 2\ndata a: 1\ndata a: 2')
})

test('a line stays a line, and what nests too deep is left out', () => {
  expect(renderJson({ note: 'one\ntwo; three: four' })).toBe('note: one two, three: four')
  expect(renderJson('plain')).toBe('plain')
  let deep: unknown = 'end'
  for (let at = 0; at < 40; at++) deep = { in: deep, list: [deep] }
  expect(renderJson({ top: 1, deep })).toContain('top: 1')
})
