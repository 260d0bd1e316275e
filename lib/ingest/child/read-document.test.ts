import { beforeEach, expect, it, vi } from 'vitest'
import { parseFile } from '../parse/parse-file'
import { mediaTypes } from '../parse/media-types'
import { readDocument } from './read-document'

vi.mock('../parse/parse-file')
const note = { bytes: new Uint8Array(1), fileName: 'note.txt', mediaType: mediaTypes.text, title: null }
const read = () => readDocument(note, () => 1)
beforeEach(() => void vi.mocked(parseFile).mockReset())

it('takes what a parser throws for the failure of the file', async () => {
  vi.mocked(parseFile).mockRejectedValue(new TypeError('no such record'))
  expect(await read()).toEqual({ ok: false, stage: 'parse', failure: { code: 'document_broken', detail: null } })
})

it('does not blame the file for a part of the product that is not there', async () => {
  const missing = Object.assign(new Error('Cannot find module'), { code: 'ERR_MODULE_NOT_FOUND' })
  vi.mocked(parseFile).mockRejectedValue(missing)
  await expect(read()).rejects.toBe(missing)
})
