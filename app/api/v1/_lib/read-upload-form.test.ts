import { text as readText } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { UploadBody } from '@/lib/ingest/documents/store-upload'
import { readUploadForm } from './read-upload-form'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers })

const keep = async (upload: UploadBody) => ({
  name: upload.fileName,
  text: await readText(upload.body),
  hash: upload.expectedHash,
})

test('the file is streamed on and the fields are found, before it and behind it', async () => {
  const form = new FormData()
  form.append('title', 'Leave')
  form.append('file', new Blob(['some words']), 'hr/Urlaub ü.md')
  form.append('externalId', 'hr/leave')
  form.append('metadata', '{"date":"2025-01-01","pages":3}')
  form.append('groups', 'board, people')
  form.append('groups', '["legal"]')
  const { file, fields } = await readUploadForm(post(form, { 'x-content-sha256': 'ABC' }), keep)
  expect(file).toEqual({ name: 'hr/Urlaub ü.md', text: 'some words', hash: 'abc' })
  expect(fields).toEqual({
    title: 'Leave',
    externalId: 'hr/leave',
    metadata: { date: '2025-01-01', pages: '3' },
    groups: ['board', 'people', 'legal'],
  })
})

test('without groups the document stays as its collection', async () => {
  const form = new FormData()
  form.append('file', new Blob(['x']), 'a.txt')
  expect((await readUploadForm(post(form), keep)).fields.groups).toBeUndefined()
})

test('a file that is refused while it arrives ends the form with its own reason', async () => {
  const form = new FormData()
  form.append('file', new Blob(['x'.repeat(2_000_000)]), 'large.txt')
  form.append('title', 'T')
  const refuse = ({ body }: UploadBody) => {
    body.resume()
    return Promise.reject(new FootnoteError('file_too_large'))
  }
  await expect(readUploadForm(post(form), refuse)).rejects.toMatchObject({ code: 'file_too_large' })
})

test.each([
  ['no file', () => post(new FormData())],
  ['another kind of body', () => post('{}', { 'content-type': 'application/json' })],
  [
    'a form that breaks off',
    () =>
      post('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', {
        'content-type': 'multipart/form-data; boundary=x',
      }),
  ],
  ['metadata that is no object', () => post(formWith('metadata', '[1]'))],
  ['metadata that is no JSON', () => post(formWith('metadata', '{'))],
])('%s is an invalid request', async (_name, request) => {
  await expect(readUploadForm(request(), keep)).rejects.toMatchObject({ code: 'invalid_request' })
})

function formWith(name: string, value: string): FormData {
  const form = new FormData()
  form.append('file', new Blob(['x']), 'a.txt')
  form.append(name, value)
  return form
}
