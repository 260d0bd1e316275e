import { expect, test } from 'vitest'
import { readResponses, type ImapResponse } from './read-responses'

async function readAll(sent: string, size: number, maxLiteralBytes = 1000): Promise<ImapResponse[]> {
  const bytes = Buffer.from(sent)
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  const all: ImapResponse[] = []
  for await (const response of readResponses(pieces(), maxLiteralBytes)) all.push(response)
  return all
}

test.each([1, 2, 7, 1000])('lines and literals come out whole from pieces of %s bytes', async (size) => {
  const [first, second, third, ...rest] = await readAll(
    '* OK hi\r\n* 1 FETCH (A {7}\r\nx\r\nÄ\r\n) B {0}\r\n)\r\nA1 OK\r\n* cut off',
    size,
  )
  expect(first).toEqual({ text: '* OK hi', literals: [] })
  expect(second?.text).toBe('* 1 FETCH (A {7}) B {0})')
  expect(second?.literals.map(String)).toEqual(['x\r\nÄ\r\n', ''])
  expect(third).toEqual({ text: 'A1 OK', literals: [] })
  expect(rest).toEqual([])
})

test('a literal that is too large and a line without end are not waited for', async () => {
  await expect(readAll('* {1001}\r\n', 5)).rejects.toMatchObject({ code: 'file_too_large' })
  await expect(readAll('x'.repeat(1_100_000), 50_000)).rejects.toMatchObject({ code: 'connector_source_unreachable' })
})
