import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readLines } from './read-lines'

async function linesOf(chunks: Iterable<Buffer>, maxBytes = 100): Promise<(string | null)[]> {
  const lines: (string | null)[] = []
  for await (const line of readLines(Readable.from(chunks), maxBytes)) lines.push(line)
  return lines
}

test('lines survive any cut, also one inside a character, with either line end and without a last one', async () => {
  const bytes = Buffer.from('Größe\r\n\nüber')
  expect(await linesOf([bytes])).toEqual(['Größe', '', 'über'])
  expect(await linesOf([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['Größe', '', 'über'])
  expect(await linesOf([])).toEqual([])
})

test('a line over the limit is null and the next one is whole', async () => {
  const long = Array.from({ length: 50 }, () => Buffer.from('x'.repeat(10)))
  expect(await linesOf([Buffer.from('a\n'), ...long, Buffer.from('\nb\n')])).toEqual(['a', null, 'b'])
  expect(await linesOf([Buffer.from('x'.repeat(100)), Buffer.from('\n')])).toEqual(['x'.repeat(100)])
})

test('a body that breaks off is an error and not an end', async () => {
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('a\nb')
      throw new Error('cut')
    })(),
  )
  const readToEnd = async (): Promise<void> => {
    for await (const line of readLines(broken, 100)) expect(line).toBe('a')
  }
  await expect(readToEnd()).rejects.toThrow('cut')
})
