import { expect, test } from 'vitest'
import { isClutter } from '@/lib/domain/is-clutter'
import { pickFiles, readDroppedFiles } from './read-dropped-files'

const fileEntry = (name: string): object => ({
  name,
  isFile: true,
  file: (resolve: (file: File) => void) => resolve(new File(['x'], name)),
})

function folderEntry(name: string, children: readonly object[], portion: number): object {
  return {
    name,
    isFile: false,
    createReader: () => {
      let at = 0
      return {
        readEntries: (resolve: (entries: readonly object[]) => void) => {
          resolve(children.slice(at, at + portion))
          at += portion
        },
      }
    },
  }
}

test('a dropped folder is walked to the bottom, in as many portions as it comes in', async () => {
  const many = Array.from({ length: 5 }, (_, index) => fileEntry(`${index}.md`))
  const folder = folderEntry(
    'Handbook',
    [...many, folderEntry('Leave', [fileEntry('policy.pdf'), fileEntry('.DS_Store')], 2)],
    2,
  )
  const transfer = { items: [{ kind: 'file', webkitGetAsEntry: () => folder }], files: [] } as unknown as DataTransfer
  const paths = (await readDroppedFiles(transfer)).map(({ path }) => path)
  expect(paths).toEqual(['0.md', '1.md', '2.md', '3.md', '4.md', 'Leave/policy.pdf'].map((path) => `Handbook/${path}`))
})

test('system clutter is left out', () => {
  expect(['a/.DS_Store', 'Thumbs.db', '__MACOSX/x', '.git'].every(isClutter)).toBe(true)
  expect(isClutter('a/policy.v2.pdf')).toBe(false)
  expect(pickFiles([new File([''], 'desktop.ini'), new File([''], 'a.txt')]).map(({ path }) => path)).toEqual(['a.txt'])
})
