import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ToolSchema } from '@/lib/domain/tool-service'
import { toZod } from './to-validator'

const takes = (schema: ToolSchema, value: unknown): boolean => toZod(schema).safeParse(value).success

test.each<[ToolSchema, readonly unknown[], readonly unknown[]]>([
  [{ type: 'string', minLength: 2, maxLength: 3 }, ['ab'], ['a', 'abcd', 1, null]],
  [{ type: 'string', format: 'date' }, ['2026-11-29'], ['tomorrow', '2026-13-01']],
  [{ type: 'string', format: 'date-time' }, ['2026-11-29T14:03:00Z', '2026-11-29T14:03:00+02:00'], ['2026-11-29']],
  [{ type: 'string', format: 'uuid' }, ['0e9c2f0a-6d0e-4c7e-9b1a-3f2a1b0c9d8e'], ['x']],
  [{ type: 'integer', minimum: 1, maximum: 5 }, [1, 5], [0, 6, 1.5, '1']],
  [{ type: 'number' }, [1.5], ['1.5', Number.POSITIVE_INFINITY]],
  [{ type: 'string', nullable: true }, ['a', null], [1]],
  [{ type: ['string', 'null'] }, ['a', null], [1]],
  [{ enum: ['a', 2, null] }, ['a', 2, null], ['b', '2']],
  [{ const: 'x' }, ['x'], ['y']],
  [{ type: 'array', items: { type: 'integer' }, maxItems: 2 }, [[], [1, 2]], [[1, 2, 3], ['1']]],
  [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, ['a', 1], [true]],
  [{ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }, [{ a: 'x' }], [{}, { a: 'x', b: 1 }]],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, [{}, { any: 1 }], [{ any: 'x' }]],
  [{ type: 'object' }, [{ any: { thing: [1] } }], ['x']],
  [{}, ['x', 1, { a: 1 }], []],
])('%j takes what it says and nothing else, and a model can be told of it', (schema, good, bad) => {
  for (const value of good) expect(takes(schema, value), JSON.stringify(value)).toBe(true)
  for (const value of bad) expect(takes(schema, value), JSON.stringify(value)).toBe(false)
  expect(() => z.toJSONSchema(toZod(schema))).not.toThrow()
})

test('a pattern is not run, however it is written', () => {
  expect(takes({ type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(1_000)}!`)).toBe(true)
})
