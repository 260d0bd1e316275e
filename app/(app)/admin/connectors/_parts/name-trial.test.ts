import { expect, test } from 'vitest'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { nameOutcome } from './name-trial'

test('a source that cannot be read is an outcome, with the reason in words', async () => {
  const outcome = await nameOutcome(Promise.reject(new FootnoteError('connector_source_missing')))
  expect(outcome).toEqual({
    trial: null,
    failure: { title: 'Nothing at this address', message: expect.stringContaining('typing errors') as string },
  })
})

test('what is not the source’s fault is thrown on', async () => {
  await expect(nameOutcome(Promise.reject(new FootnoteError('forbidden')))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(nameOutcome(Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})

test('items that cannot be taken say why', async () => {
  const items = [
    { item: 'a.md', title: null, code: null },
    { item: 'b.exe', title: null, code: 'file_type_unknown' },
  ]
  const { trial } = await nameOutcome(Promise.resolve({ items, found: 2, failed: 1, isWhole: true }))
  expect(trial?.items.map(({ reason }) => reason)).toEqual([null, expect.stringMatching(/\w/) as string])
})
