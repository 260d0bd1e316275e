import { expect, test } from 'vitest'
import { readCredentials } from './read-credentials'

const read = (headers: Record<string, string>) => readCredentials(new Headers(headers))

test('a key wins over a cookie', () => {
  expect(read({ authorization: 'bearer fn_abc', cookie: 'footnote.session=s' })).toEqual({
    kind: 'api-key',
    key: 'fn_abc',
  })
})

test('the https cookie wins over the plain one, which a neighbour on another port could have set', () => {
  const cookie = 'footnote.session=plain; __Host-footnote.session=secure'
  expect(read({ cookie })).toEqual({ kind: 'session', secret: 'secure' })
})

test('over https the plain cookie is nothing, because a neighbouring host could have set it', () => {
  const cookie = 'footnote.session=planted'
  expect(read({ cookie })).toEqual({ kind: 'session', secret: 'planted' })
  expect(read({ cookie, 'x-forwarded-proto': 'https' })).toEqual({ kind: 'none' })
  const both = `${cookie}; __Host-footnote.session=own`
  expect(read({ cookie: both, 'x-forwarded-proto': 'https' })).toEqual({ kind: 'session', secret: 'own' })
})

test('cookies of similar names, empty ones and other schemes are nothing', () => {
  expect(read({ cookie: 'xfootnote.session=a; footnote.session.x=b; footnote.session=' })).toEqual({ kind: 'none' })
  expect(read({ authorization: 'Basic abc' })).toEqual({ kind: 'none' })
})
