import { chmod, mkdir, mkdtemp, realpath, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SourceItem } from '../connector'
import { listAll, makeTools } from '../testing/make-tools'
import { folderConnector } from './connector'

let base: string
let root: string
beforeEach(async () => {
  base = await realpath(await mkdtemp(path.join(os.tmpdir(), 'footnote-folder-')))
  root = path.join(base, 'docs')
  await mkdir(path.join(root, 'hr'), { recursive: true })
  await writeFile(path.join(root, 'hr', 'leave.md'), '# Leave')
  await writeFile(path.join(root, 'notes.txt'), 'Notes')
  await writeFile(path.join(base, 'secret.txt'), 'Secret')
})
afterEach(() => rm(base, { recursive: true, force: true }))

const list = (folder = root, folders = [root]) =>
  listAll(folderConnector.listChanges({ path: folder }, makeTools({ folders }), null))
type FolderItem = Parameters<typeof folderConnector.fetchItem>[2]
const itemOf = (relative: string): FolderItem =>
  ({ type: 'item', externalId: relative, version: '1', fetch: { root, path: relative } }) satisfies SourceItem<unknown>
const read = async (relative: string) => {
  const { body } = await folderConnector.fetchItem({ path: root }, makeTools(), itemOf(relative))
  return (await buffer(body)).toString()
}

test('lists every file with its path, and says that this was all', async () => {
  const changes = await list()
  expect(changes.map((change) => ('externalId' in change ? change.externalId : change.type))).toEqual([
    'hr/leave.md',
    'notes.txt',
    'complete',
  ])
  expect(await read('hr/leave.md')).toBe('# Leave')
})

test('a file that is written again has another version, and one that is only read has not', async () => {
  const versions = async () => (await list()).flatMap((change) => (change.type === 'item' ? [change.version] : []))
  const before = await versions()
  await read('notes.txt')
  expect(await versions()).toEqual(before)
  await utimes(path.join(root, 'notes.txt'), new Date(), new Date(Date.now() + 5000))
  const after = await versions()
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

test('what cannot be read is named, and what programs keep for themselves is not', async () => {
  await writeFile(path.join(root, 'tool.exe'), 'MZ')
  await writeFile(path.join(root, '.DS_Store'), 'x')
  await mkdir(path.join(root, '.git'))
  await writeFile(path.join(root, '.git', 'config'), 'x')
  const changes = await list()
  expect(changes).toContainEqual({ type: 'failed', externalId: 'tool.exe', code: 'file_type_unknown' })
  expect(changes).toHaveLength(4)
})

test('links are not followed: neither to a file nor to a folder nor in a circle', async () => {
  await symlink(path.join(base, 'secret.txt'), path.join(root, 'a.txt'))
  await symlink(base, path.join(root, 'up'))
  await symlink(root, path.join(root, 'hr', 'again'))
  expect((await list()).flatMap((change) => ('externalId' in change ? [change.externalId] : []))).toEqual([
    'hr/leave.md',
    'notes.txt',
  ])
})

test('a link that is put in the place of a file or of its folder after the listing is not read', async () => {
  await rm(path.join(root, 'notes.txt'))
  await symlink(path.join(base, 'secret.txt'), path.join(root, 'notes.txt'))
  await expect(read('notes.txt')).rejects.toMatchObject({ code: 'connector_item_outside' })
  await mkdir(path.join(base, 'elsewhere'))
  await writeFile(path.join(base, 'elsewhere', 'leave.md'), 'Secret')
  await rename(path.join(root, 'hr'), path.join(root, 'old'))
  await symlink(path.join(base, 'elsewhere'), path.join(root, 'hr'))
  await expect(read('hr/leave.md')).rejects.toMatchObject({ code: 'connector_item_outside' })
  await expect(read('../secret.txt')).rejects.toMatchObject({ code: 'connector_item_outside' })
  await expect(read('gone.txt')).rejects.toMatchObject({ code: 'connector_source_missing' })
})

test('a pipe by the name of a document holds nobody up', async () => {
  execFileSync('mkfifo', [path.join(root, 'pipe.txt')])
  expect(await list()).toHaveLength(3)
  await expect(read('pipe.txt')).rejects.toMatchObject({ code: 'connector_item_outside' })
})

test('only folders below those that may be read, by whatever way they are named', async () => {
  await expect(list(root, [])).rejects.toMatchObject({ code: 'connector_no_folders' })
  await expect(list(base)).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await expect(list(path.join(root, '..'))).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await expect(list('/etc')).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await expect(list(path.join(base, 'nowhere'))).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await symlink(base, path.join(root, 'up'))
  await expect(list(path.join(root, 'up'))).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await expect(list(path.join(root, 'nowhere'))).rejects.toMatchObject({ code: 'connector_folder_missing' })
  await expect(list(path.join(root, 'notes.txt'))).rejects.toMatchObject({ code: 'connector_folder_missing' })
  expect(await list(path.join(root, 'hr'))).toHaveLength(2)
})

// The superuser reads everything, so that nothing is seen of this there.
test.skipIf(process.getuid?.() === 0)('a folder that may not be opened is no folder without files', async () => {
  await chmod(path.join(root, 'hr'), 0)
  const changes = await list()
  await chmod(path.join(root, 'hr'), 0o700)
  expect(changes).toContainEqual(expect.objectContaining({ type: 'failed', externalId: 'hr' }))
  expect(changes).not.toContainEqual({ type: 'complete' })
})
