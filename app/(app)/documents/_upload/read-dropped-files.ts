import { isClutter } from '@/lib/domain/is-clutter'

/** A file with its path below what was dropped or chosen: `Handbook/Leave/policy.pdf`, or just its name. */
export type PickedFile = { readonly file: File; readonly path: string }

/** All files of a drop, folders walked to the bottom. Must be called in the drop event itself: the items are gone afterwards. */
export async function readDroppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry ? [entry] : []
  })
  if (entries.length === 0) return pickFiles(transfer.files)
  const found = await Promise.all(entries.map((entry) => walk(entry, '')))
  return found.flat().filter(({ path }) => !isClutter(path))
}

/** The files of an `<input type="file">`, with their folder when a folder was chosen. */
export function pickFiles(files: FileList | readonly File[]): PickedFile[] {
  return [...files]
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ path }) => !isClutter(path))
}

async function walk(entry: FileSystemEntry, parent: string): Promise<PickedFile[]> {
  const path = `${parent}${entry.name}`
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ file, path }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  // A reader hands out a folder in portions (100 in Chromium) and says with an empty one that it is through.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) break
    children.push(...portion)
  }
  const found = await Promise.all(children.map((child) => walk(child, `${path}/`)))
  return found.flat()
}
