import { expect, test } from 'vitest'
import { isRight } from './bad-verdicts'

test.each([
  ['a.pdf', 'encrypted', { status: 'failed', code: 'document_encrypted' }, true],
  ['a.pdf', 'encrypted', { status: 'failed', code: 'document_broken' }, false],
  ['a.pdf', 'empty_text', { status: 'indexed', code: null }, false],
  ['a.pdf', 'slow', { status: 'open', code: null }, false],
  ['tika-protectedSheets.xlsx', 'see name', { status: 'indexed', code: null }, true],
  ['tika-testWORD_protected.docx', 'see name', { status: 'refused', code: 'document_encrypted' }, true],
  ['tika-droste.zip', 'see name', { status: 'refused', code: 'file_type_unknown' }, false],
  ['tika-testZipEncrypted.zip', 'see name', { status: 'indexed', code: null }, true],
  ['tika-quine.gz', 'see name', { status: 'refused', code: 'file_type_unknown' }, true],
  ['unheard.of', 'see name', { status: 'indexed', code: null }, false],
] as const)('%s labelled %s', (file, label, ending, right) => {
  expect(isRight(file, label, ending)).toBe(right)
})
