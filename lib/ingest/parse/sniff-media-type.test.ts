import { expect, test } from 'vitest'
import { mediaTypes } from './media-types'
import { sniffMediaType } from './sniff-media-type'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))))
const pdf = bytes('%PDF-1.7\n')
const png = bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
const zip = bytes([0x50, 0x4b, 3, 4])
const odt = bytes([0x50, 0x4b, 3, 4], '\0'.repeat(26), 'mimetypeapplication/vnd.oasis.opendocument.text')
const ole = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

test.each([
  [pdf, 'a.pdf', mediaTypes.pdf],
  [pdf, 'no-extension', mediaTypes.pdf],
  [zip, 'a.docx', mediaTypes.docx],
  [bytes('# Title'), 'a.md', mediaTypes.markdown],
  [bytes('a,b'), 'A.CSV', mediaTypes.csv],
  [bytes('hello'), 'notes', mediaTypes.text],
  [zip, 'a.XLSM', mediaTypes.xlsx],
  [odt, 'a.odt', mediaTypes.odt],
  [odt, 'no-extension', mediaTypes.odt],
  [bytes('{\\rtf1 x}'), 'a.doc', mediaTypes.rtf],
  [bytes('A note on the %PDF-1.7 header'), 'a.md', mediaTypes.markdown],
  [bytes('Received: from a\n by b\nFrom: Ada\nSubject: Pump\n\nHi'), 'mail', mediaTypes.email],
  [bytes('<!DOCTYPE html><p>x'), 'page', mediaTypes.html],
  [bytes('<?xml version="1.0"?><a/>'), 'data', mediaTypes.xml],
  [bytes('WEBVTT\n'), 'talk', mediaTypes.subtitles],
  [png, 'scan.png', mediaTypes.png],
  [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'scan', mediaTypes.jpeg],
  [new Uint8Array([0x4d, 0x4d, 0, 0x2a]), 'fax.tif', mediaTypes.tiff],
  [bytes('RIFF1234WEBPVP8 '), 'scan.webp', mediaTypes.webp],
])('%# content and name together give the type', (head, name, type) => {
  expect(sniffMediaType(head, name)).toBe(type)
})

test.each([
  [png, 'a.pdf', 'file_type_mismatch', 'PNG picture'],
  [pdf, 'a.docx', 'file_type_mismatch', 'a PDF'],
  [zip, 'a.txt', 'file_type_mismatch', 'zip archive'],
  [bytes('GIF89a'), 'a.gif', 'file_type_unknown', 'GIF picture'],
  [png, 'a.jpg', 'file_type_mismatch', 'PNG picture'],
  [bytes('x'), 'a.exe', 'file_type_unknown', ''],
  [ole, 'a.docx', 'document_encrypted', ''],
  [bytes('plain words'), 'a.docx', 'file_type_mismatch', 'plain text'],
  [odt, 'a.docx', 'file_type_mismatch', 'an OpenDocument text'],
  [ole, 'a.pptx', 'document_encrypted', ''],
  [ole, 'a.xls', 'file_type_unknown', 'old format'],
  [bytes('{\\rtf1 x}'), 'a.docx', 'file_type_mismatch', 'an RTF document'],
  [bytes('x'), 'a.exe', 'file_type_unknown', 'Excel (XLSX)'],
])('%# what a file is not gets a code and says what it is', (head, name, code, words) => {
  expect(() => sniffMediaType(head, name)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) as string }) as Error,
  )
})
