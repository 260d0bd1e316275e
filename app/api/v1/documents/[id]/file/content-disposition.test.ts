import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition'

test('a name in any script survives, with an ASCII stand-in', () => {
  expect(contentDisposition('attachment', 'Größe (1).pdf')).toBe(
    `attachment; filename="Gr__e (1).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.pdf`,
  )
})

test.each(['a"b.txt', 'a\r\nSet-Cookie: x=1.txt', 'a\\b%41.txt'])('%j cannot leave its place in the header', (name) => {
  const header = contentDisposition('inline', name)
  expect(header).not.toMatch(/[\r\n]/)
  expect(header.match(/"/g)).toHaveLength(2)
})
