import type { RawMember } from './raw-member'

const typeBits = 0o170000

/** A file, a folder, or what neither may be unpacked: links, devices, pipes. By the type in Unix rights where an archive has them. */
export function fileKindOf(mode: number, path: string): RawMember['kind'] {
  const type = mode & typeBits
  if (type === 0o040000 || /[/\\]$/.test(path)) return 'folder'
  return type === 0 || type === 0o100000 ? 'file' : 'other'
}
