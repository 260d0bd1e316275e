import { expect, test } from 'vitest'
import { listHref, readListAddress } from './read-list-address'

test('what does not parse counts as not given, and defaults stay out of the address', () => {
  const address = readListAddress({ status: 'nonsense', q: ['cellar', 'x'], from: 'soon', to: '2026-03-02', view: '' })
  expect(address).toMatchObject({ q: 'cellar', sort: 'updated', view: 'list', to: '2026-03-02' })
  expect(address.status).toBeUndefined()
  expect(address.from).toBeUndefined()
  expect(listHref(address, {})).toBe('/documents?q=cellar&to=2026-03-02')
  expect(listHref(address, { q: '', to: undefined })).toBe('/documents')
})
