import { expect, test } from 'vitest'
import { connectorKinds } from '@/lib/domain/connector'
import { emptyForm, formOf, readForm, readSource } from './connector-form-state'

test('a filled form becomes what the action takes, with the fields of its kind only', () => {
  const form = { ...emptyForm('feed', ''), name: ' News ', url: 'https://n.example/feed', path: '/srv' }
  expect(readForm(form).input).toEqual({
    name: 'News',
    scheduleMinutes: 60,
    secret: null,
    source: { kind: 'feed', config: { url: 'https://n.example/feed', removesOld: false } },
  })
})

test('a form that is not right says what is wrong, each at its field', () => {
  const form = { ...emptyForm('web', ''), url: 'ftp://n.example', maxPages: '0', pathPrefix: 'docs' }
  const { input, problems } = readForm(form)
  expect(input).toBeNull()
  expect(Object.keys(problems).sort()).toEqual(['maxPages', 'name', 'pathPrefix', 'url'])
  expect(readSource({ ...emptyForm('folder', '/srv'), name: '' }).source).not.toBeNull()
})

test('a stored connector comes back into the form as it went out', () => {
  const config = { mode: 'sitemap', url: 'https://n.example/s.xml', maxPages: 50, maxDepth: 2, pathPrefix: '/docs' }
  const stored = { kind: 'web', name: 'Site', collectionId: 'col_1', scheduleMinutes: null, config } as const
  expect(readForm(formOf(stored)).input).toEqual({
    name: 'Site',
    scheduleMinutes: null,
    secret: null,
    source: { kind: 'web', config },
  })
  expect(formOf({ ...stored, config: { from: 'another version' } })).toMatchObject({ url: '', name: 'Site' })
})

test('a password goes along once it is typed, and a stored one is not in the form', () => {
  const config = { url: 'https://cloud.example/dav/', username: 'ada' }
  const stored = { kind: 'webdav', name: 'Cloud', collectionId: 'col_1', scheduleMinutes: 60, config } as const
  const row = { ...stored, encryptedSecret: 'v1.sealed' }
  const form = formOf(row)
  expect(form.secret).toBe('')
  expect(readForm(form).input).toMatchObject({ secret: null, source: { kind: 'webdav', config } })
  expect(readForm({ ...form, secret: 'word' }).input).toMatchObject({ secret: 'word' })
})

test.each(connectorKinds)('an empty form of kind %s says what is missing, and breaks nothing', (kind) => {
  const { input, problems } = readForm(emptyForm(kind, ''))
  expect(input).toBeNull()
  expect(problems.name).toBe('Give it a name.')
})
