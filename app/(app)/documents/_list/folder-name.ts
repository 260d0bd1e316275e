import { sourceName } from '@/lib/domain/source-name'

/** `hr/2026/` is called `2026`. */
export const folderName = (path: string): string => folderTrail(path).at(-1)?.name ?? path

/** The folders on the way to a path, outermost first, named as at their source. Slashes at a folder's beginning belong to its name: `https://host/`. */
export function folderTrail(path: string): { name: string; path: string }[] {
  const trail: { name: string; path: string }[] = []
  let walked = ''
  for (const [part] of path.matchAll(/\/*[^/]+\//g)) {
    walked += part
    trail.push({ name: sourceName(part).replace(/\/$/, '').replace(/^\/+/, ''), path: walked })
  }
  return trail
}
