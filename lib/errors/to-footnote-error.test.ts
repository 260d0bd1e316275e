import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, it, vi } from 'vitest'
import { FootnoteError } from './footnote-error'
import { toFootnoteError } from './to-footnote-error'

const coded = (code: string) => Object.assign(new Error('from the driver'), { code })

describe('toFootnoteError', () => {
  it('keeps our own errors and makes everything unknown internal, with its cause', () => {
    const own = new FootnoteError('not_found')
    expect(toFootnoteError(own)).toBe(own)
    const unknown = new TypeError('oops')
    expect(toFootnoteError(unknown)).toMatchObject({ code: 'internal', cause: unknown })
    expect(toFootnoteError('a string').code).toBe('internal')
  })

  it('knows an error of ours from another copy of the module, as a server with two bundles has one', async () => {
    vi.resetModules()
    const other = await import('./footnote-error')
    expect(other.FootnoteError).not.toBe(FootnoteError)
    const thrown = new other.FootnoteError('stream_cut')
    expect(toFootnoteError(thrown)).toBe(thrown)
    expect(new TypeError('oops')).not.toBeInstanceOf(FootnoteError)
  })

  it.each([
    ['57014', 'database_timeout'],
    ['25P03', 'database_timeout'],
    ['53100', 'disk_full'],
    ['57P02', 'database_unavailable'],
    ['CONNECTION_CLOSED', 'database_unavailable'],
    ['ECONNREFUSED', 'database_unavailable'],
    ['23505', 'internal'],
  ])('reads %s of a failed query as %s', (code, expected) => {
    expect(toFootnoteError(new DrizzleQueryError('select 1', [], coded(code))).code).toBe(expected)
  })

  it('does not blame the database for a refused connection to something else', () => {
    expect(toFootnoteError(coded('ECONNREFUSED')).code).toBe('internal')
    expect(toFootnoteError(coded('57014')).code).toBe('database_timeout')
  })
})
