import { expect, test } from 'vitest'
import { describeAuthError } from './describe-auth-error'

test('the kind of error and the code of what lay behind it, without any message', () => {
  const refused = Object.assign(new Error('connect 10.0.0.7:443'), { code: 'ECONNREFUSED' })
  const failed = new TypeError('fetch failed', { cause: refused })
  const wrapped = Object.assign(new Error('Read more'), { type: 'CallbackRouteError', cause: { err: failed } })
  expect(describeAuthError(wrapped)).toEqual({ type: 'CallbackRouteError', reason: 'ECONNREFUSED' })
  expect(describeAuthError(failed)).toEqual({ type: 'TypeError', reason: 'ECONNREFUSED' })
  expect(describeAuthError(new Error('nothing known'))).toEqual({ type: 'Error', reason: null })
})
