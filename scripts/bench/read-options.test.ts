import { expect, it } from 'vitest'
import { readOptions } from './read-options'

it('reads the name, the known options and the rest', () => {
  const options = readOptions([
    'retrieval',
    '--url',
    'http://127.0.0.1:3104/',
    '--key',
    'fn_x',
    '--sets',
    'squad2',
    '--fresh',
  ])
  expect(options).toMatchObject({ name: 'retrieval', url: 'http://127.0.0.1:3104', key: 'fn_x' })
  expect([...options.rest]).toEqual([
    ['sets', 'squad2'],
    ['fresh', 'true'],
  ])
})

it('has no name when none is given', () => {
  expect(readOptions([]).name).toBeNull()
})
