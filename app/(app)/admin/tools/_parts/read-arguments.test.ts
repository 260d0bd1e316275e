import { expect, test } from 'vitest'
import type { ToolParameter } from '@/lib/domain/tool-service'
import { readArguments } from './read-arguments'

const parameter = (argument: string, schema: object): ToolParameter => ({
  argument,
  name: argument,
  in: 'query',
  required: false,
  description: '',
  schema: schema as ToolParameter['schema'],
  explode: true,
})
const inputs = {
  parameters: [
    parameter('id', { type: 'string' }),
    parameter('count', { type: 'integer' }),
    parameter('level', { enum: [1, 2] }),
    parameter('late', { type: 'boolean' }),
    parameter('tags', { type: 'array', items: { type: 'integer' } }),
    parameter('left', { type: 'string' }),
  ],
  body: { required: false, schema: {} },
  headers: {},
}

test('what is typed becomes what the operation takes', () => {
  const given = { id: '4711', count: ' 3 ', level: '2', late: 'True', tags: '1, 2', left: '  ', body: '{"a":1}' }
  expect(readArguments(inputs, given)).toEqual({
    args: { id: '4711', count: 3, level: 2, late: true, tags: [1, 2], body: { a: 1 } },
  })
})

test('what does not fit stays as it is, for the server to say so; a body that is no JSON is said here', () => {
  expect(readArguments(inputs, { count: 'many' })).toEqual({ args: { count: 'many' } })
  expect(readArguments(inputs, { body: '{a}' })).toHaveProperty('problem')
})
