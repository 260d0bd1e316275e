import { expect, test } from 'vitest'
import { decompressRtf } from './decompress-rtf'

const text = (hex: string): string => Buffer.from(decompressRtf(Buffer.from(hex, 'hex'))).toString('latin1')

test('the two examples of the specification', () => {
  expect(
    text('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'),
  ).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  expect(text('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0')).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
})

test('what is stored as it is comes out as it is', () => {
  expect(
    text(`0e00000002000000${Buffer.from('MELA').toString('hex')}00000000${Buffer.from('hi').toString('hex')}`),
  ).toBe('hi')
})

test('what is cut off gives what there is; what is neither form is damaged', () => {
  expect(text('2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232')).toContain('{\\rtf1\\ansi\\ansicpg125')
  for (const hex of ['', '00', '2d0000002b00000000000000f1c5c7a703000a00'])
    expect(() => text(hex)).toThrow(expect.objectContaining({ code: 'document_broken' }) as Error)
})
