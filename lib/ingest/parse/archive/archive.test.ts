import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ParsedDocument } from '@/lib/domain/document'
import { mediaTypes } from '../media-types'
import { parseFile } from '../parse-file'
import { parseLimits } from '../parsed-file'
import { makeRawZip, makeTar } from '../testing/make-archive'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-archive-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const unpack = (bytes: Uint8Array, mediaType: string = mediaTypes.zip, depth = 0): Promise<ParsedDocument> =>
  parseFile({
    bytes,
    fileName: 'a.zip',
    mediaType,
    limits: parseLimits,
    unpack: { folder, depth, maxMemberBytes: 2_000_000 },
  })

/** `path: code`, or the path alone for what was taken. */
const verdicts = (parsed: ParsedDocument): string[] =>
  (parsed.members ?? []).map(({ path: name, refusal }) => (refusal ? `${name}: ${refusal.code}` : name))

const good = { name: 'hr/leave.md', content: '# Leave\n\nUnused days carry over.\n' }

test('files come out under numbers, with their paths, and the listing says what became of each', async () => {
  const parsed = await unpack(makeRawZip([good, { name: 'hr/', mode: 0o040755 }, { name: 'tool.exe', content: 'MZ' }]))
  expect(verdicts(parsed)).toEqual(['hr/leave.md', 'tool.exe: file_type_unknown'])
  expect(await readdir(folder)).toEqual(['0'])
  expect(await readFile(path.join(folder, '0'), 'utf8')).toBe(good.content)
  expect(parsed.text).toBe(
    `This archive holds 2 files. 1 became a document of its own.\n\nFile: hr/leave.md; Size: 33 B; Outcome: a document of its own\nFile: tool.exe; Size: 2 B; Outcome: not taken, unknown file type`,
  )
  expect(parsed.coverage).toBe(0.5)
  expect(parsed.warnings).toEqual([
    '1 file was not taken from this archive (tool.exe). Footnote does not read files of this kind. Convert what matters and upload it.',
  ])
})

test.each([
  ['../../etc/passwd', {}, 'etc/passwd: archive_entry_unsafe'],
  ['/etc/passwd', {}, 'etc/passwd: archive_entry_unsafe'],
  ['C:\\Windows\\a.txt', {}, 'Windows/a.txt: archive_entry_unsafe'],
  ['a/../../b.txt', {}, 'a/b.txt: archive_entry_unsafe'],
  ['link.txt', { mode: 0o120777 }, 'link.txt: archive_entry_unsafe'],
  ['device.txt', { mode: 0o060644 }, 'device.txt: archive_entry_unsafe'],
  ['locked.txt', { encrypted: true }, 'locked.txt: document_encrypted'],
  ['new.txt', { method: 93 }, 'new.txt: archive_packing_unknown'],
  ['crc.txt', { crc: 1 }, 'crc.txt: document_broken'],
  ['short.txt', { inflatedBytes: 3 }, 'short.txt: document_broken'],
  ['empty.txt', { content: '' }, 'empty.txt: file_empty'],
  ['huge.txt', { inflatedBytes: 5_000_000 }, 'huge.txt: file_too_large'],
  ['liar.txt', { content: new Uint8Array(3_000_000), method: 0, inflatedBytes: 10 }, 'liar.txt: file_too_large'],
  ['bomb.txt', { content: new Uint8Array(1_900_000) }, 'bomb.txt: document_inflates'],
  [`${'x'.repeat(250)}.txt`, {}, `${'x'.repeat(200)}: file_name_invalid`],
  ['hr/leave.md', { content: 'Another.' }, 'hr/leave.md: file_name_invalid'],
  ['fake.docx', { content: 'plain words' }, 'fake.docx: file_type_mismatch'],
] as const)('%s is refused and its neighbour is taken', async (name, change, verdict) => {
  const parsed = await unpack(makeRawZip([good, { name, content: 'Some words.', ...change }]))
  expect(verdicts(parsed)).toEqual(['hr/leave.md', verdict])
  expect(await readdir(folder)).toEqual(['0'])
})

test('what operating systems leave in archives is passed over', async () => {
  const clutter = ['__MACOSX/hr/._leave.md', '.DS_Store', 'hr/Thumbs.db'].map((name) => ({ name, content: 'x' }))
  expect(verdicts(await unpack(makeRawZip([...clutter, good])))).toEqual(['hr/leave.md'])
})

test('an archive inside is taken once; inside of one that lies in an archive it is not', async () => {
  const inner = { name: 'inner.zip', content: makeRawZip([good]) }
  expect(verdicts(await unpack(makeRawZip([good, inner])))).toEqual(['hr/leave.md', 'inner.zip'])
  await rm(folder, { recursive: true })
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-archive-'))
  expect(verdicts(await unpack(makeRawZip([good, inner]), mediaTypes.zip, 1))).toEqual([
    'hr/leave.md',
    'inner.zip: archive_too_deep',
  ])
  const many = Array.from({ length: 22 }, (_, i) => ({ ...inner, name: `${i}.zip` }))
  await rm(folder, { recursive: true })
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-archive-'))
  const refused = verdicts(await unpack(makeRawZip(many))).filter((verdict) => verdict.includes(':'))
  expect(refused).toEqual(['20.zip: archive_too_many_archives', '21.zip: archive_too_many_archives'])
})

test('entries that share their bytes are a bomb: the first is taken, the others are not', async () => {
  const zip = makeRawZip([good, { name: 'b.txt', content: 'b' }])
  const view = new DataView(zip.buffer)
  const entries = [...zip.keys()].filter((at) => at < zip.length - 4 && view.getUint32(at, true) === 0x02014b50)
  view.setUint32((entries[1] ?? 0) + 42, 0, true)
  expect(verdicts(await unpack(zip))).toEqual(['hr/leave.md', 'b.txt: document_inflates'])
})

test('without its directory, or with half of it, the files are found by their own headers', async () => {
  const zip = makeRawZip([
    good,
    { name: 'b.txt', content: 'Second.', streamed: true },
    { name: 'c.txt', content: 'Third.' },
  ])
  const view = new DataView(zip.buffer)
  const directory = [...zip.keys()].find((at) => view.getUint32(at, true) === 0x02014b50) ?? 0
  const cut = await unpack(zip.slice(0, directory))
  expect(verdicts(cut)).toEqual(['hr/leave.md', 'b.txt', 'c.txt'])
  expect(cut.warnings[0]).toContain('The directory of this archive is damaged')
  await rm(folder, { recursive: true })
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-archive-'))
  const torn = zip.slice()
  torn.fill(0, directory + 60, directory + 90)
  expect(verdicts(await unpack(torn))).toEqual(['hr/leave.md', 'b.txt', 'c.txt'])
})

test.each([
  ['Shift-JIS', Buffer.from('95b68fcd312e747874', 'hex'), '文章1.txt'],
  ['code page 437', Buffer.from('4d816c6c65722e747874', 'hex'), 'Müller.txt'],
  ['UTF-8 without saying so', Buffer.from('Überblick.txt'), 'Überblick.txt'],
  ['right to left', Buffer.from('נהלים/חופשה.txt'), 'נהלים/חופשה.txt'],
  ['right to left with marks that turn it around', Buffer.from('invoice\u202Etxt.exe.txt'), 'invoicetxt.exe.txt'],
])('names in %s', async (_, name, expected) => {
  const more = name.includes(0x95) ? [{ name: Buffer.from('95b68fcd322e747874', 'hex'), content: 'Two.' }] : []
  const parsed = await unpack(makeRawZip([{ name, content: 'One.' }, ...more]))
  expect(parsed.members?.[0]?.path).toBe(expected)
})

test('a TAR with long names, links and devices; packed by gzip; cut off', async () => {
  const long = `${'deep/'.repeat(30)}end.txt`
  const record = `path=${long}\n`
  const tar = makeTar([
    { name: 'plain.txt', content: 'Plain.' },
    { name: 'leave.md', prefix: 'staff/hr', content: 'Prefixed.' },
    { name: 'PaxHeader', type: 'x', content: `${record.length + 4} ${record}` },
    { name: 'cut', content: 'Long by record.' },
    { name: '././@LongLink', type: 'L', content: `gnu/${long}\0` },
    { name: 'cut too', content: 'Long by link.' },
    { name: 'folder/', type: '5' },
    { name: 'link.txt', type: '2' },
    { name: '../out.txt', content: 'Out.' },
    { name: 'last.txt', content: 'x'.repeat(2000) },
  ])
  const expected = [
    'plain.txt',
    'staff/hr/leave.md',
    long,
    `gnu/${long}`,
    'link.txt: archive_entry_unsafe',
    'out.txt: archive_entry_unsafe',
  ]
  expect(verdicts(await unpack(tar, mediaTypes.tar))).toEqual([...expected, 'last.txt'])
  await rm(folder, { recursive: true })
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-archive-'))
  const cut = await unpack(gzipSync(tar.slice(0, tar.length - 2500)), mediaTypes.tgz)
  expect(verdicts(cut)).toEqual([...expected, 'last.txt: document_broken'])
  expect(cut.warnings[0]).toContain('cut off or damaged')
})

test('a packed TAR that unpacks without end is left where it gets absurd', async () => {
  const zeros = Array.from({ length: 60 }, (_, i) => ({ name: `${i}.txt`, content: new Uint8Array(1_900_000) }))
  const parsed = await unpack(gzipSync(makeTar([{ name: 'a.txt', content: 'Good.' }, ...zeros])), mediaTypes.tgz)
  expect(verdicts(parsed)[0]).toBe('a.txt')
  expect(parsed.warnings.join(' ')).toContain('unpacks to far more than its size allows')
})

test.each([
  ['all locked', [{ name: 'a.txt', content: 'x', encrypted: true }], 'document_encrypted'],
  ['no file of a known kind', [{ name: 'a.exe', content: 'x' }], 'file_type_unknown'],
  [
    'nothing readable, for several reasons',
    [
      { name: 'a.exe', content: 'x' },
      { name: 'b.txt', content: '' },
    ],
    'archive_nothing_taken',
  ],
  ['nothing at all', [], 'archive_nothing_taken'],
  [
    'a Word document',
    [{ name: '[Content_Types].xml' }, { name: 'word/document.xml', content: 'x' }],
    'file_type_mismatch',
  ],
])('an archive with %s fails as a whole', async (_, sources, code) => {
  await expect(unpack(makeRawZip(sources))).rejects.toMatchObject({ code })
})

test.each([
  ['bytes of no archive', mediaTypes.zip, 'x'.repeat(900)],
  ['bytes of no TAR', mediaTypes.tar, 'x'.repeat(900)],
  ['bytes of no gzip', mediaTypes.tgz, 'x'.repeat(900)],
])('%s are damaged', async (_, mediaType, text) => {
  await expect(unpack(Buffer.from(text), mediaType)).rejects.toMatchObject({ code: 'document_broken' })
})

test('an archive of more files than its directory is read for says so, and is not called damaged', async () => {
  const files = Array.from({ length: 20_001 }, (_, index) => ({ name: `f${index}.exe`, content: 'MZ' }))
  const parsed = await unpack(makeRawZip([good, ...files]))
  expect(verdicts(parsed)[0]).toBe('hr/leave.md')
  expect(verdicts(parsed).at(-1)).toMatch(/: archive_too_many_entries$/)
  expect(parsed.warnings.join(' ')).not.toContain('damaged')
})
