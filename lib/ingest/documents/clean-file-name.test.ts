import { expect, test } from 'vitest'
import { cleanFileName, titleFromFileName } from './clean-file-name'

test.each([
  ['../../etc/passwd', 'etc/passwd', 'passwd'],
  ['C:\\Users\\me\\plan.docx', 'Users/me/plan.docx', 'plan.docx'],
  ['/hr/./leave.md', 'hr/leave.md', 'leave.md'],
  ['a\u0000b\u202Egnp.pdf', 'abgnp.pdf', 'abgnp.pdf'],
  ['what? <now>.txt', 'what_ _now_.txt', 'what_ _now_.txt'],
])('%j becomes a safe relative path', (raw, path, name) => {
  expect(cleanFileName(raw)).toEqual({ path, name })
})

test.each(['', '..', '../..', '\u200B', `${'🎉'.repeat(300)}.pdf`])(
  '%# an unusable name is refused with a code',
  (raw) => {
    expect(() => cleanFileName(raw)).toThrow(expect.objectContaining({ code: 'file_name_invalid' }) as Error)
  },
)

test('a title is read off the name until the document gives its own', () => {
  expect(titleFromFileName('annual-report_2025.pdf')).toBe('annual report 2025')
})
