import { extensionOf, mediaTypeOfExtension } from '../parse/media-types'

/** False for files that nobody could read: they are named as such and not copied first to find that out. */
export function isReadableName(path: string): boolean {
  const extension = extensionOf(path.slice(path.lastIndexOf('/') + 1))
  return extension === '' || mediaTypeOfExtension(extension) !== null
}
